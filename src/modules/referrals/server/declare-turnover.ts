import { defineAct } from '#db'
import { personOf } from '#kernel'
import { turnoverInput } from '../inputs.ts'
import { requireSpeaking } from './access-referral.ts'
import { currencyOf } from './parameters.ts'

/** The firm writes its whole turnover of a year, for itself alone, or corrects it. */
export const declareTurnover = defineAct({
	name: 'referrals.declare-turnover',
	input: turnoverInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { firmId, year, turnover }) => {
		await requireSpeaking(tx, actor, firmId, now)
		const { country } = await tx
			.selectFrom('firm')
			.select('country')
			.where('id', '=', firmId)
			.executeTakeFirstOrThrow()
		const said = {
			amountCents: turnover,
			currency: currencyOf(country),
			declaredBy: personOf(actor),
			declaredAt: now,
		}
		await tx
			.insertInto('firmTurnover')
			.values({ firmId, year, ...said })
			.onConflict((known) => known.columns(['firmId', 'year']).doUpdateSet(said))
			.execute()
		await record({ firmId, content: { year, turnover } })
	},
})
