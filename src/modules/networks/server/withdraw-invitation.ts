import { defineAct } from '#db'
import { membershipInput } from '../inputs.ts'
import { mayRun } from '../policy.ts'
import { pass } from './pass.ts'
import { forbid, refuse } from './refusal.ts'
import { accessMembership, accessNetwork, standingIn } from './standing.ts'
import { withdrawOffers } from './withdraw-offers.ts'

/** Takes an invitation back: its links stop working, the record stays as a suggestion. */
export const withdrawInvitation = defineAct({
	name: 'networks.withdraw-invitation',
	input: membershipInput,
	door: 'none',
	act: async (act, { networkId, membershipId }) => {
		const { tx, actor, now, record } = act
		await accessNetwork(tx, networkId)
		if (!mayRun(await standingIn(tx, actor, networkId, now))) forbid('networks.onlyRunners')
		const membership = await accessMembership(tx, networkId, membershipId)
		if (membership.state !== 'invited') refuse('networks.notInvited', { firm: membership.firmName })
		await withdrawOffers(tx, networkId, membershipId, now)
		await pass(act, membership, 'suggested')
		await record({ networkId, firmId: membership.firmId, subjectId: membershipId, content: {} })
	},
})
