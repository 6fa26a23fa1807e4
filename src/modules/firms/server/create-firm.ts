import { defineAct, enterFirm } from '#db'
import { assert, newId, personOf } from '#kernel'
import { firmCardInput } from '../inputs.ts'
import { insertFirm } from './write-card.ts'

/** A signed-in person makes the record of their own firm and represents it from today. */
export const createFirm = defineAct({
	name: 'firms.create-firm',
	input: firmCardInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, card) => {
		const personId = personOf(actor)
		assert(personId, 'a firm is made by someone')
		const firmId = newId()
		await enterFirm(tx, firmId)
		await insertFirm(tx, firmId, card, now, now)
		await tx
			.insertInto('mandate')
			.values({
				id: newId(),
				personId,
				firmId,
				role: 'representative',
				startsOn: now.toZonedDateTimeISO('UTC').toPlainDate(),
				grantedBy: personId,
			})
			.execute()
		await record({ firmId, subjectId: firmId, content: card })
		return { firmId }
	},
})
