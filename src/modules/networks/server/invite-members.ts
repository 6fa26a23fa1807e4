import { defineAct, type Tx } from '#db'
import type { Id } from '#kernel'
import { inviteMembersInput } from '../inputs.ts'
import { mayRun } from '../policy.ts'
import { offerSeat } from './offer-seat.ts'
import { pass } from './pass.ts'
import { forbid, refuse } from './refusal.ts'
import { requireSeat } from './require-seat.ts'
import { accessMembership, accessNetwork, standingIn } from './standing.ts'
import { withdrawOffers } from './withdraw-offers.ts'

/**
 * Invites the leaders of records that the network already holds (imported, invited before, or gone and
 * asked to come back): earlier links stop working. Refused for a firm that has its own people and its
 * seat. Each is written to at the address of its record; those without one are invited all the same,
 * for a link to be handed over.
 */
export const inviteMembers = defineAct({
	name: 'networks.invite-members',
	input: inviteMembersInput,
	door: 'none',
	act: async (act, { networkId, membershipIds, email, message }) => {
		const { tx, actor, now, record } = act
		await accessNetwork(tx, networkId)
		if (!mayRun(await standingIn(tx, actor, networkId, now))) forbid('networks.onlyRunners')
		const invited = []
		for (const membershipId of new Set(membershipIds)) {
			const membership = await accessMembership(tx, networkId, membershipId)
			const waitsOutside = ['suggested', 'left'].includes(membership.state)
			if (membership.firmClaimedAt && !waitsOutside && membership.state !== 'invited')
				refuse('networks.alreadyIn', { firm: membership.firmName })
			if (waitsOutside) {
				await requireSeat(tx, networkId)
				await pass(act, membership, 'invited')
			}
			await withdrawOffers(tx, networkId, membershipId, now)
			const leader = await leaderOf(tx, membership.firmId)
			const address = membershipIds.length === 1 ? (email ?? leader?.email) : leader?.email
			const { invitationId, isUnwritten } = await offerSeat(act, {
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
				subjectId: invitationId,
				content: { email: isUnwritten ? null : (address ?? null) },
			})
			invited.push({
				membershipId,
				firmName: membership.firmName,
				email: isUnwritten ? null : (address ?? null),
				isUnwritten,
			})
		}
		return invited
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
		.where('mandate.endsOn', 'is', null)
		.orderBy('mandate.startsOn')
		.orderBy('mandate.id')
		.executeTakeFirst()
}
