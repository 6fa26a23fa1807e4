import { defineAct } from '#db'
import { meetingInput } from '../inputs.ts'
import { meetingState } from '../states.ts'
import { organiseMeeting } from './access.ts'
import { refuse } from './refusal.ts'

/**
 * Sets aside a meeting made by mistake: nobody sees it any more but those who run the network, who may bring it back.
 * One that was announced is cancelled instead, since people wait for it; one that was held stays.
 */
export const removeMeeting = defineAct({
	name: 'meetings.remove-meeting',
	input: meetingInput,
	door: 'none',
	act: async (act, { meetingId }) => {
		const { tx, now, record } = act
		const { meeting } = await organiseMeeting(act, meetingId)
		const state = meetingState(meeting, now)
		const wasTold = state === 'announced' || (state === 'cancelled' && meeting.invitedAt)
		if (wasTold) refuse('meetings.cancelInstead')
		if (state !== 'planned' && state !== 'cancelled') refuse('meetings.over')
		await tx
			.updateTable('meeting')
			.set({ removedAt: now })
			.where('networkId', '=', meeting.networkId)
			.where('meetingId', '=', meetingId)
			.execute()
		await record({ networkId: meeting.networkId, subjectId: meetingId, content: null })
		return { networkId: meeting.networkId }
	},
})
