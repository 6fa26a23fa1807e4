import { defineAct } from '#db'
import { notFound } from '#kernel'
import { leadIdInput } from '../inputs.ts'
import { setLeadClock } from './lead-clock.ts'
import { speakersOf } from './people.ts'
import { refuse } from './refusal.ts'
import { writeLead } from './write-letters.ts'

/** A clock's act: a lead leaves, once it can no longer be taken back. */
export const leaveLead = defineAct({
	name: 'referrals.leave-lead',
	input: leadIdInput,
	door: 'none',
	act: async (act, { leadId }) => {
		const { tx, actor, now, record } = act
		if (actor.kind !== 'system') notFound()
		const lead = await tx
			.updateTable('lead')
			.set({ leftAt: now, movedAt: now })
			.where('id', '=', leadId)
			.where('leftAt', 'is', null)
			.where('leavesAt', '<=', now)
			.returningAll()
			.executeTakeFirst()
		if (!lead) return refuse('referrals.settled')
		await writeLead(act, lead, await speakersOf(tx, lead.toFirmId, now), false)
		await setLeadClock(act, lead)
		await record({ subjectId: leadId, content: {} })
	},
})
