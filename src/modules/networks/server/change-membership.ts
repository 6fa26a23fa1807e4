import { defineAct } from '#db'
import { Invalid } from '#kernel'
import { changeMembershipInput } from '../inputs.ts'
import { mayRun } from '../policy.ts'
import { pass } from './pass.ts'
import { forbid } from './refusal.ts'
import { accessMembership, accessNetwork, standingIn } from './standing.ts'
import { withdrawOffers } from './withdraw-offers.ts'

/** Suspends, takes back or excludes a member, with a reason: facilitator or president. */
export const changeMembership = defineAct({
	name: 'networks.change-membership',
	input: changeMembershipInput,
	door: 'none',
	act: async (act, { networkId, membershipId, to, reason }) => {
		const { tx, actor, now, record } = act
		await accessNetwork(tx, networkId)
		if (!mayRun(await standingIn(tx, actor, networkId, now))) forbid('networks.onlyRunners')
		const membership = await accessMembership(tx, networkId, membershipId)
		if (to !== 'member' && !reason)
			throw new Invalid([{ field: 'reason', code: 'networks.reasonNeeded' }])
		await pass(act, membership, to, reason)
		if (to !== 'member') await withdrawOffers(tx, networkId, membershipId, now)
		await record({
			networkId,
			firmId: membership.firmId,
			subjectId: membershipId,
			content: { to, reason },
		})
	},
})
