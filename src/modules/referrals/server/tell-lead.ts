import { defineAct } from '#db'
import { notFound } from '#kernel'
import { leadIdInput } from '../inputs.ts'
import { refuse } from './refusal.ts'
import { writeLeadEnd } from './write-letters.ts'

/** A clock's act: who gave a lead learns whether it was of use. A job of its own, since it writes to others. */
export const tellLead = defineAct({
	name: 'referrals.tell-lead',
	input: leadIdInput,
	door: 'none',
	act: async (act, { leadId }) => {
		const { tx, actor, record } = act
		if (actor.kind !== 'system') notFound()
		const lead = await tx.selectFrom('lead').selectAll().where('id', '=', leadId).executeTakeFirst()
		if (lead?.state !== 'useful' && lead?.state !== 'not_useful') return refuse('referrals.settled')
		await writeLeadEnd(act, lead, lead.state)
		await record({ subjectId: leadId, content: {} })
	},
})
