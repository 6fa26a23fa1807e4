import { defineAct, removeJob } from '#db'
import { notFound } from '#kernel'
import { leadAnswerInput } from '../inputs.ts'
import { type LeadState, leadMayPass } from '../states.ts'
import { leadPurpose, requireSpeaking } from './access-referral.ts'
import { setLeadClock } from './lead-clock.ts'
import { refuse } from './refusal.ts'

/** Says what becomes of a lead, signed in or by the link of its mail: followed; of use, or not. Its giver learns it. */
export const answerLead = defineAct({
	name: 'referrals.answer-lead',
	input: leadAnswerInput,
	door: 'link',
	act: async (act, { firmId, leadId, answer }) => {
		const { tx, actor, now, record, enqueue } = act
		await requireSpeaking(tx, actor, firmId, now, { purpose: leadPurpose, subjectId: leadId })
		const lead =
			(await tx
				.selectFrom('lead')
				.selectAll()
				.where('id', '=', leadId)
				.where('toFirmId', '=', firmId)
				.executeTakeFirst()) ?? notFound()
		if (!leadMayPass(lead.state as LeadState, answer)) refuse('referrals.cannotPass')
		await tx
			.updateTable('lead')
			.set({ state: answer, movedAt: now })
			.where('id', '=', leadId)
			.execute()
		if (answer === 'followed') await setLeadClock(act, { ...lead, movedAt: now, remindedAt: null })
		else {
			await removeJob(tx, `lead-ring:${leadId}`)
			await enqueue('referrals.tell-lead', { leadId }, { key: `lead-told:${leadId}` })
		}
		await record({ firmId, subjectId: leadId, content: { answer } })
	},
})
