import { defineAct, removeJob } from '#db'
import { firmReferralInput } from '../inputs.ts'
import { accessReferral, referralPurpose, requireSpeaking } from './access-referral.ts'
import { refuse } from './refusal.ts'

/** Takes back what one just sent or answered, before it leaves: everything is as it was. */
export const undoMove = defineAct({
	name: 'referrals.undo-move',
	input: firmReferralInput,
	door: 'link',
	act: async ({ tx, actor, now, record }, { firmId, referralId }) => {
		const link = { purpose: referralPurpose, subjectId: referralId }
		await requireSpeaking(tx, actor, firmId, now, link)
		await accessReferral(tx, firmId, referralId)
		const move = await tx
			.selectFrom('referralMove')
			.select('leavesAt')
			.where('referralId', '=', referralId)
			.where('byFirmId', '=', firmId)
			.executeTakeFirst()
		if (!move || Temporal.Instant.compare(move.leavesAt, now) <= 0)
			return refuse('referrals.hasLeftAlready')
		await tx.deleteFrom('referralMove').where('referralId', '=', referralId).execute()
		await removeJob(tx, `referral:${referralId}`)
		await record({ firmId, subjectId: referralId, content: {} })
	},
})
