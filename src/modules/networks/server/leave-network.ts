import * as v from 'valibot'
import { defineAct, enterNetwork } from '#db'
import { id, mayEngage, optional } from '#firms'
import { accessFirm, mandatesIn } from '#firms/server'
import { notFound } from '#kernel'
import { pass } from './pass.ts'
import { forbid } from './refusal.ts'

/** A firm leaves a network, by its representative. Its history there stays. */
export const leaveNetwork = defineAct({
	name: 'networks.leave-network',
	input: v.strictObject({ firmId: id, networkId: id, reason: optional(1000) }, 'form.unexpected'),
	door: 'none',
	act: async (act, { firmId, networkId, reason }) => {
		const { tx, actor, now, record } = act
		const firm = await accessFirm(tx, firmId)
		const mandates = await mandatesIn(tx, actor, firmId, now)
		if (mandates.length === 0) notFound()
		if (!mayEngage(mandates)) forbid('networks.onlyRepresentative', { firm: firm.name })
		const memberships = await tx
			.selectFrom('membership')
			.selectAll()
			.where('networkId', '=', networkId)
			.where('firmId', '=', firmId)
			.where('state', 'in', [
				'visitor',
				'applied',
				'under_review',
				'on_trial',
				'member',
				'suspended',
			])
			.execute()
		if (memberships.length === 0) notFound()
		// A visitor's or a suspended firm's people are outside the network: its journal takes their last word.
		await enterNetwork(tx, networkId)
		for (const membership of memberships) {
			await pass(act, membership, 'left', reason)
			await record({ networkId, firmId, subjectId: membership.membershipId, content: { reason } })
		}
	},
})
