import { defineAct } from '#db'
import { personOf } from '#kernel'
import { guestInput } from '../../inputs.ts'
import { organise } from '../access.ts'
import { keepGuest } from '../access-guest.ts'
import { refuse } from '../refusal.ts'
import { writeGuest } from '../write-guest.ts'

/**
 * Says that nothing comes of a visit: nobody is reminded of it any more, and nobody is written to. A guest who asks to
 * join, or comes again, opens it anew; so does whoever closed it by mistake (`reopenVisit`).
 */
export const closeVisit = defineAct({
	name: 'meetings.close-visit',
	input: guestInput,
	door: 'none',
	act: async (act, { guestId }) => {
		const { tx, actor, now, record } = act
		const { guest } = await keepGuest(act, guestId)
		await organise(act, guest.networkId)
		if (guest.welcomedAt || guest.closedAt) refuse('meetings.settled')
		const { networkId } = guest
		await writeGuest(tx, { networkId, guestId }, { closedAt: now, closedBy: personOf(actor) })
		await record({ networkId, subjectId: guestId, content: null })
	},
})
