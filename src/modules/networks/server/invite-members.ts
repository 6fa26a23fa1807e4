import { defineAct, type Tx } from '#db'
import type { Id } from '#kernel'
import { inviteMembersInput } from '../inputs.ts'
import { mayRun } from '../policy.ts'
import { offerSeat } from './offer-seat.ts'
import { pass } from './pass.ts'
import { forbid, refuse } from './refusal.ts'
import { accessMembership, accessNetwork, standingIn } from './standing.ts'
import { withdrawOffers } from './withdraw-offers.ts'

/**
 * Invites the leaders of records that the network already holds (imported, or invited before): earlier
 * links stop working. Refused for a firm that has its own people. Answers a link to copy for each.
 */
export const inviteMembers = defineAct({
	name: 'networks.invite-members',
	input: inviteMembersInput,
	door: 'none',
	act: async (act, { networkId, membershipIds, email, message }) => {
		const { tx, actor, now, record } = act
		await accessNetwork(tx, networkId)
		if (!mayRun(await standingIn(tx, actor, networkId, now))) forbid('networks.onlyRunners')
		const offers = []
		for (const membershipId of new Set(membershipIds)) {
			const membership = await accessMembership(tx, networkId, membershipId)
			if (membership.firmClaimedAt) refuse('networks.alreadyIn', { firm: membership.firmName })
			if (membership.state === 'suggested' || membership.state === 'left')
				await pass(act, membership, 'invited')
			await withdrawOffers(tx, networkId, membershipId, now)
			const leader = await leaderOf(tx, membership.firmId)
			const address = membershipIds.length === 1 ? (email ?? leader?.email) : leader?.email
			const offer = await offerSeat(act, {
				networkId,
				membershipId,
				firmName: membership.firmName,
				givenName: leader?.givenName,
				familyName: leader?.familyName,
				email: address,
				message,
			})
			await record({
				networkId,
				firmId: membership.firmId,
				subjectId: offer.invitationId,
				content: { email: address ?? null },
			})
			offers.push({ ...offer, firmName: membership.firmName, email: address ?? null })
		}
		return offers
	},
})

async function leaderOf(tx: Tx, firmId: Id) {
	return tx
		.selectFrom('mandate')
		.innerJoin('person', 'person.id', 'mandate.personId')
		.leftJoin('personContact', 'personContact.personId', 'person.id')
		.select(['person.givenName', 'person.familyName', 'personContact.email'])
		.where('mandate.firmId', '=', firmId)
		.where('mandate.role', '=', 'representative')
		.orderBy('mandate.startsOn')
		.executeTakeFirst()
}
