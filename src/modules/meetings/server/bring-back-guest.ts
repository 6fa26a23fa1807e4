import { defineAct } from '#db'
import { guestInput } from '../inputs.ts'
import { keepGuest } from './access-guest.ts'
import { writeGuest } from './write-guest.ts'

/** Puts a guest back on the list, as somebody who has not answered yet. */
export const bringBackGuest = defineAct({
	name: 'meetings.bring-back-guest',
	input: guestInput,
	door: 'none',
	act: async (act, { guestId }) => {
		const { tx, record } = act
		const { guest } = await keepGuest(act, guestId)
		const { networkId, meetingId } = guest
		await writeGuest(tx, { networkId, guestId }, { removedAt: null })
		await record({ networkId, subjectId: guestId, content: { meetingId } })
		return { meetingId }
	},
})
