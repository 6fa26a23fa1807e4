import { defineAct } from '#db'
import { newId, personOf } from '#kernel'
import { amountInput } from '../inputs.ts'
import { mayDeclare } from '../policy.ts'
import { accessReceived, requireSpeaking } from './access-referral.ts'
import { currencyOf } from './parameters.ts'
import { refuse } from './refusal.ts'

/**
 * The beneficiary says what a recommendation brought in a year, or corrects it, however late: the last word counts
 * and what was said before stays readable to them. Private, unless they let the giver read it.
 */
export const declareAmount = defineAct({
	name: 'referrals.declare-amount',
	input: amountInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, input) => {
		const { firmId, referralId, year, amount, isRecurring, showsAmount } = input
		await requireSpeaking(tx, actor, firmId, now)
		const referral = await accessReceived(tx, firmId, referralId)
		if (!mayDeclare(referral.side, referral.state)) refuse('referrals.notWon')
		const { country } = await tx
			.selectFrom('firm')
			.select('country')
			.where('id', '=', firmId)
			.executeTakeFirstOrThrow()
		await tx
			.insertInto('referralAmount')
			.values({
				id: newId(),
				referralId,
				year,
				amountCents: amount,
				currency: currencyOf(country),
				isRecurring,
				declaredBy: personOf(actor),
				declaredAt: now,
			})
			.execute()
		await tx.updateTable('referral').set({ showsAmount }).where('id', '=', referralId).execute()
		await record({ firmId, subjectId: referralId, content: input })
	},
})
