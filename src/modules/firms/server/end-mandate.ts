import { defineAct } from '#db'
import { dayAt, notFound, personOf } from '#kernel'
import { endMandateInput } from '../inputs.ts'
import { mayEngage } from '../policy.ts'
import { makeFindable } from './find/make-findable.ts'
import { forbid, refuse } from './refusal.ts'
import { accessFirm, mandatesIn } from './standing.ts'

/**
 * Ends a mandate today: the representative ends anyone's, each person their own. A firm keeps at least
 * one representative: the last one leaves only with a successor.
 */
export const endMandate = defineAct({
	name: 'firms.end-mandate',
	input: endMandateInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { firmId, mandateId }) => {
		await accessFirm(tx, firmId)
		const mandate =
			(await tx
				.selectFrom('mandate')
				.selectAll()
				.where('id', '=', mandateId)
				.where('firmId', '=', firmId)
				.where('endsOn', 'is', null)
				.executeTakeFirst()) ?? notFound()
		const own = mandate.personId === personOf(actor)
		if (!own && !mayEngage(await mandatesIn(tx, actor, firmId, now)))
			forbid('firms.onlyRepresentative')
		if (mandate.role === 'representative') {
			const { others } = await tx
				.selectFrom('mandate')
				.select((eb) => eb.fn.countAll<number>().as('others'))
				.where('firmId', '=', firmId)
				.where('role', '=', 'representative')
				.where('endsOn', 'is', null)
				.where('id', '<>', mandateId)
				.executeTakeFirstOrThrow()
			if (others === 0) refuse('firms.lastRepresentative')
		}
		// « [] » ends include their last day: a mandate that ends today served until yesterday, or never.
		const today = dayAt(now, 'UTC')
		const startsToday = Temporal.PlainDate.compare(mandate.startsOn, today) >= 0
		if (startsToday) await tx.deleteFrom('mandate').where('id', '=', mandateId).execute()
		else
			await tx
				.updateTable('mandate')
				.set({ endsOn: today.subtract({ days: 1 }) })
				.where('id', '=', mandateId)
				.execute()
		await makeFindable({ tx, now }, [firmId])
		await record({ firmId, subjectId: mandateId, content: { role: mandate.role } })
		return { personId: mandate.personId }
	},
})
