import { defineAct, removeJob } from '#db'
import { notFound } from '#kernel'
import { firmThanksInput } from '../inputs.ts'
import { requireSpeaking } from './access-referral.ts'
import { refuse } from './refusal.ts'

/** Takes thanks back before they leave. */
export const undoThanks = defineAct({
	name: 'referrals.undo-thanks',
	input: firmThanksInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { firmId, thanksId }) => {
		await requireSpeaking(tx, actor, firmId, now)
		const thanks =
			(await tx
				.selectFrom('thanks')
				.select(['leavesAt', 'leftAt'])
				.where('id', '=', thanksId)
				.where('fromFirmId', '=', firmId)
				.executeTakeFirst()) ?? notFound()
		if (thanks.leftAt || Temporal.Instant.compare(thanks.leavesAt, now) <= 0)
			refuse('referrals.hasLeftAlready')
		await tx.deleteFrom('thanks').where('id', '=', thanksId).execute()
		await removeJob(tx, `thanks:${thanksId}`)
		await record({ firmId, subjectId: thanksId, content: {} })
	},
})
