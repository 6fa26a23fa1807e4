import { defineAct, removeJob } from '#db'
import { notFound } from '#kernel'
import { firmLeadInput } from '../inputs.ts'
import { requireSpeaking } from './access-referral.ts'
import { refuse } from './refusal.ts'

/** Takes a lead back before it leaves. */
export const undoLead = defineAct({
	name: 'referrals.undo-lead',
	input: firmLeadInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { firmId, leadId }) => {
		await requireSpeaking(tx, actor, firmId, now)
		const lead =
			(await tx
				.selectFrom('lead')
				.select(['leavesAt', 'leftAt'])
				.where('id', '=', leadId)
				.where('fromFirmId', '=', firmId)
				.executeTakeFirst()) ?? notFound()
		if (lead.leftAt || Temporal.Instant.compare(lead.leavesAt, now) <= 0)
			refuse('referrals.hasLeftAlready')
		await tx.deleteFrom('lead').where('id', '=', leadId).execute()
		await removeJob(tx, `lead:${leadId}`)
		await record({ firmId, subjectId: leadId, content: {} })
	},
})
