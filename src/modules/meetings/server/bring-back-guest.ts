import { defineAct } from '#db'
import { guestInput } from '../inputs.ts'
import { keepGuest } from './access-guest.ts'

/** Puts a guest back on the list, as somebody who has not answered yet. */
export const bringBackGuest = defineAct({
	name: 'meetings.bring-back-guest',
	input: guestInput,
	door: 'none',
	act: async (act, { guestId }) => {
		const { tx, record } = act
		const { guest } = await keepGuest(act, guestId)
		const { networkId, meetingId } = guest
		await tx
			.updateTable('meetingGuest')
			.set({ removedAt: null })
			.where('networkId', '=', networkId)
			.where('guestId', '=', guestId)
			.execute()
		await record({ networkId, subjectId: guestId, content: { meetingId } })
		return { meetingId }
	},
})
