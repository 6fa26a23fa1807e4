import type { Act, Look } from '#db'
import { type Id, notFound } from '#kernel'
import { mayRun } from '#networks'
import { accessMembership, accessNetwork, standingIn } from '#networks/server'
import { forbid, refuse } from './refusal.ts'

/** The record that a network made and that nobody has taken: who runs the network counts for its people. */
export type NetworkSide = {
	networkId: Id
	membershipId: Id
	firmId: Id
	name: string
	network: string
}

/**
 * A record of a network that has nobody of its own, for who runs that network; 404 elsewhere. Refused once
 * somebody has taken it, and while another network has it too: it is then not this one's to give.
 */
export async function networkSide(
	{ tx, actor, now }: Pick<Act, 'tx' | 'actor' | 'now'> | Look,
	{ networkId, membershipId }: { networkId: Id; membershipId: Id },
): Promise<NetworkSide> {
	const standing = await standingIn(tx, actor, networkId, now)
	if (standing.roles.length + standing.memberships.length === 0) notFound()
	const network = await accessNetwork(tx, networkId)
	if (!mayRun(standing)) forbid('records.onlyRunners')
	const { firmId, firmName, firmClaimedAt, state } = await accessMembership(
		tx,
		networkId,
		membershipId,
	)
	if (state === 'left' || state === 'excluded') notFound()
	if (firmClaimedAt) refuse('records.takenMeanwhile', { firm: firmName })
	return { networkId, membershipId, firmId, name: firmName, network: network.name }
}

/** The seat that a network has for a firm, to find the side that answers for it. */
export async function seatOf(
	{ tx }: Pick<Act, 'tx'>,
	networkId: Id,
	firmId: Id,
): Promise<{ networkId: Id; membershipId: Id }> {
	const seat = await tx
		.selectFrom('membership')
		.select(['networkId', 'membershipId'])
		.where('networkId', '=', networkId)
		.where('firmId', '=', firmId)
		.orderBy('membershipId')
		.executeTakeFirst()
	return seat ?? notFound()
}
