import { defineAct } from '#db'
import { firmReferralInput } from '../inputs.ts'
import { accessReferral, requireSpeaking } from './access-referral.ts'
import { refuse } from './refusal.ts'

/** Throws a draft away, its third party with it. */
export const dropDraft = defineAct({
	name: 'referrals.drop-draft',
	input: firmReferralInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { firmId, referralId }) => {
		await requireSpeaking(tx, actor, firmId, now)
		const { state } = await accessReferral(tx, firmId, referralId)
		const leaving = await tx
			.selectFrom('referralMove')
			.select('at')
			.where('referralId', '=', referralId)
			.executeTakeFirst()
		if (state !== 'drafted' || leaving) refuse('referrals.alreadySent')
		await tx.deleteFrom('referral').where('id', '=', referralId).execute()
		await record({ firmId, subjectId: referralId, content: {} })
	},
})
