import { defineAct } from '#db'
import { meetingInput } from '../inputs.ts'
import { meetingState } from '../states.ts'
import { organiseMeeting } from './access.ts'
import { refuse } from './refusal.ts'
import { setCancelled } from './set-cancelled.ts'
import { tellChange } from './tell-change.ts'

/** Takes a cancellation back: within ten minutes nobody will have known; later everybody is told that it is held. */
export const restoreMeeting = defineAct({
	name: 'meetings.restore-meeting',
	input: meetingInput,
	door: 'none',
	act: async (act, { meetingId }) => {
		const { now, record } = act
		const { meeting } = await organiseMeeting(act, meetingId)
		if (meetingState(meeting, now) !== 'cancelled') refuse('meetings.notCancelled')
		if (Temporal.Instant.compare(meeting.startsAt, now) <= 0) refuse('meetings.over')
		await setCancelled(act, meeting, null)
		await tellChange(act, meeting, { kind: 'restored' })
		await record({ networkId: meeting.networkId, subjectId: meetingId, content: null })
	},
})
