import { defineAct } from '#db'
import { cancelMeetingInput } from '../inputs.ts'
import { meetingState } from '../states.ts'
import { organiseMeeting } from './access.ts'
import { refuse } from './refusal.ts'
import { setCancelled } from './set-cancelled.ts'
import { tellChange } from './tell-change.ts'

/** Cancels a meeting: everybody who was asked is told why, ten minutes later; answers are kept. */
export const cancelMeeting = defineAct({
	name: 'meetings.cancel-meeting',
	input: cancelMeetingInput,
	door: 'none',
	act: async (act, { meetingId, reason }) => {
		const { now, record } = act
		const { meeting } = await organiseMeeting(act, meetingId)
		if (!['planned', 'announced'].includes(meetingState(meeting, now))) refuse('meetings.over')
		await setCancelled(act, meeting, now)
		await tellChange(act, meeting, { kind: 'cancelled', reason })
		await record({ networkId: meeting.networkId, subjectId: meetingId, content: { reason } })
	},
})
