import { defineAct } from '#db'
import { answerForGuestInput } from '../inputs.ts'
import { keepGuest } from './access-guest.ts'
import { refuse } from './refusal.ts'
import { writeRegistration } from './write-registration.ts'

/** Says for a guest, who told it aloud, whether they come. */
export const answerForGuest = defineAct({
	name: 'meetings.answer-for-guest',
	input: answerForGuestInput,
	door: 'none',
	act: async (act, { guestId, answer, meal }) => {
		const { guest, meeting, network, mayAdd } = await keepGuest(act, guestId)
		if (guest.removedAt) refuse('meetings.guestRemoved')
		const placed = await writeRegistration(
			act,
			meeting,
			network.timeZone,
			{ membershipId: null, guestId, answer, meal },
			mayAdd,
		)
		await act.record({
			networkId: guest.networkId,
			subjectId: guestId,
			content: { answer, meal },
		})
		return placed
	},
})
