import { defineAct } from '#db'
import { assert, personOf } from '#kernel'
import { createFirmInput } from '../inputs.ts'
import { foundFirm } from './found-firm.ts'

/** A signed-in person makes the record of their own firm and represents it from today. The answer is the same whether or not its number exists elsewhere. */
export const createFirm = defineAct({
	name: 'firms.create-firm',
	input: createFirmInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { registerState, ...card }) => {
		const personId = personOf(actor)
		assert(personId, 'a firm is made by someone')
		const firmId = await foundFirm({ tx, now }, personId, card)
		// What it said was taken or corrected by hand: nothing is proposed, and its clock starts.
		if (registerState && card.siren)
			await tx
				.insertInto('registerAnswer')
				.values({ firmId, siren: card.siren, state: registerState, askedAt: now })
				.execute()
		await record({ firmId, subjectId: firmId, content: card })
		return { firmId }
	},
})
