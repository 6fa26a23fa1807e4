import { defineAct } from '#db'
import { meetingInput } from '../inputs.ts'
import { organiseMeeting } from './access.ts'
import { refuse } from './refusal.ts'
import { windClocks } from './wind-clocks.ts'

/** Brings back a meeting that was set aside, with all that was written in it. */
export const bringBackMeeting = defineAct({
	name: 'meetings.bring-back-meeting',
	input: meetingInput,
	door: 'none',
	act: async (act, { meetingId }) => {
		const { tx, now, record } = act
		const { meeting, network } = await organiseMeeting(act, meetingId)
		if (!meeting.removedAt) refuse('meetings.notRemoved')
		await tx
			.updateTable('meeting')
			.set({ removedAt: null })
			.where('networkId', '=', meeting.networkId)
			.where('meetingId', '=', meetingId)
			.execute()
		if (Temporal.Instant.compare(meeting.startsAt, now) > 0)
			await windClocks(act, network.timeZone, [meeting])
		await record({ networkId: meeting.networkId, subjectId: meetingId, content: null })
	},
})
