import { defineAct } from '#db'
import { assert, personOf } from '#kernel'
import { firmCardInput } from '../inputs.ts'
import { foundFirm } from './found-firm.ts'

/** A signed-in person makes the record of their own firm and represents it from today. */
export const createFirm = defineAct({
	name: 'firms.create-firm',
	input: firmCardInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, card) => {
		const personId = personOf(actor)
		assert(personId, 'a firm is made by someone')
		const firmId = await foundFirm({ tx, now }, personId, card)
		await record({ firmId, subjectId: firmId, content: card })
		return { firmId }
	},
})
