import { defineAct } from '#db'
import { notFound } from '#kernel'
import { firmReferralInput } from '../inputs.ts'
import { accessReferral, requireSpeaking } from './access-referral.ts'
import { withdrawThirdParty } from './forget-third-party.ts'
import { refuse } from './refusal.ts'

/**
 * The third party told one of the two firms that they no longer wish to be contacted: it says so for them, and their
 * data go from both.
 */
export const recordWithdrawal = defineAct({
	name: 'referrals.record-withdrawal',
	input: firmReferralInput,
	door: 'none',
	// It erases what the other firm holds too; who asks is checked by requireSpeaking, and the firm below.
	asSystem: true,
	act: async (act, { firmId, referralId }) => {
		const { tx, actor, now, record } = act
		await requireSpeaking(tx, actor, firmId, now)
		const referral = await accessReferral(tx, firmId, referralId)
		if (referral.state === 'drafted') notFound()
		if (referral.thirdPartyForgottenAt) refuse('referrals.forgotten')
		await withdrawThirdParty(act, referralId)
		await record({ firmId, subjectId: referralId, content: {} })
	},
})
