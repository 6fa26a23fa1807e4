import { defineAct } from '#db'
import { guestInput } from '../inputs.ts'
import { meetingState } from '../states.ts'
import { keepGuest } from './access-guest.ts'
import { refuse } from './refusal.ts'
import { writeGuest } from './write-guest.ts'

/** Takes a guest off the list; who did it may bring them back. Their chair goes to who waits. */
export const removeGuest = defineAct({
	name: 'meetings.remove-guest',
	input: guestInput,
	door: 'none',
	act: async (act, { guestId }) => {
		const { tx, now, record, enqueue } = act
		const { guest, meeting } = await keepGuest(act, guestId)
		if (meetingState(meeting, now) === 'held') refuse('meetings.over')
		const { networkId, meetingId } = guest
		await writeGuest(tx, { networkId, guestId }, { removedAt: now })
		// Their answer steps back too: brought back, they are asked where they stand.
		await tx
			.updateTable('registration')
			.set({ answer: 'excused', waitingAt: null, meal: null })
			.where('networkId', '=', networkId)
			.where('meetingId', '=', meetingId)
			.where('guestId', '=', guestId)
			.execute()
		await enqueue('meetings.seat-waiting', { networkId, meetingId })
		await record({ networkId, subjectId: guestId, content: { meetingId } })
		return { meetingId }
	},
})
