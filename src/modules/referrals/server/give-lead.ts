import { defineAct } from '#db'
import { assert, newId, personOf } from '#kernel'
import { leadInput } from '../inputs.ts'
import { requireRecommending } from './access-referral.ts'
import { checkReceiver } from './check-receiver.ts'
import { numbersAt } from './parameters.ts'

/** Passes on a lead: information, of which nobody was asked anything. It leaves some minutes later. */
export const giveLead = defineAct({
	name: 'referrals.give-lead',
	input: leadInput,
	door: 'none',
	act: async ({ tx, actor, now, record, enqueue }, { firmId, toFirmId, words }) => {
		await requireRecommending(tx, actor, firmId, now)
		await checkReceiver(tx, actor, firmId, toFirmId, now)
		const givenBy = personOf(actor)
		assert(givenBy, 'somebody gives it')
		const leadId = newId()
		const leavesAt = now.add({ minutes: (await numbersAt(tx, now))('referral.undo_minutes') })
		const lead = { id: leadId, fromFirmId: firmId, toFirmId, givenBy, words, leavesAt }
		await tx
			.insertInto('lead')
			.values({ ...lead, state: 'sent', givenAt: now, movedAt: now })
			.execute()
		await enqueue('referrals.leave-lead', { leadId }, { at: leavesAt, key: `lead:${leadId}` })
		await record({ firmId, subjectId: leadId, content: { toFirmId, words } })
		return { leadId }
	},
})
