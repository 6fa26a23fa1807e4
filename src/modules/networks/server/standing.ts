import type { Tx } from '#db'
import { type Actor, dayAt, type Id, notFound, personOf } from '#kernel'
import type { NetworkRole, Standing } from '../policy.ts'
import type { MembershipState } from '../states.ts'

/** What an actor is in a network on the day of the act; nothing for who is nobody there. */
export async function standingIn(
	tx: Tx,
	actor: Actor,
	networkId: Id,
	now: Temporal.Instant,
): Promise<Standing> {
	const personId = personOf(actor)
	if (!personId) return { roles: [], memberships: [] }
	const day = dayAt(now, 'UTC')
	const roles = await tx
		.selectFrom('networkRole')
		.select('role')
		.where('networkId', '=', networkId)
		.where('personId', '=', personId)
		.where('startsOn', '<=', day)
		.where((eb) => eb.or([eb('endsOn', 'is', null), eb('endsOn', '>=', day)]))
		.execute()
	const memberships = await tx
		.selectFrom('membership')
		.innerJoin('mandate', 'mandate.firmId', 'membership.firmId')
		.select('membership.state')
		.where('membership.networkId', '=', networkId)
		.where('mandate.personId', '=', personId)
		.where((eb) =>
			eb.or([eb('membership.personId', 'is', null), eb('membership.personId', '=', personId)]),
		)
		.where('mandate.startsOn', '<=', day)
		.where((eb) => eb.or([eb('mandate.endsOn', 'is', null), eb('mandate.endsOn', '>=', day)]))
		.execute()
	return {
		roles: roles.map((row) => row.role as NetworkRole),
		memberships: memberships.map((row) => row.state as MembershipState),
	}
}

/** What a firm is in each network where it ever was, for a person who acts for it: personal seats are theirs alone. */
export async function firmStates(
	tx: Tx,
	actor: Actor,
	firmId: Id,
): Promise<{ network: string; state: MembershipState }[]> {
	const rows = await tx
		.selectFrom('membership')
		.innerJoin('network', 'network.networkId', 'membership.networkId')
		.select(['network.name as network', 'membership.state'])
		.where('membership.firmId', '=', firmId)
		.where((eb) =>
			eb.or([
				eb('membership.personId', 'is', null),
				eb('membership.personId', '=', personOf(actor)),
			]),
		)
		.orderBy('membership.since', 'desc')
		.orderBy('membership.membershipId')
		.execute()
	return rows.map(({ network, state }) => ({ network, state: state as MembershipState }))
}

/** The network, if the actor may see it at all; else the same 404 as if it did not exist. */
export async function accessNetwork(tx: Tx, networkId: Id) {
	const network = await tx
		.selectFrom('network')
		.selectAll()
		.where('networkId', '=', networkId)
		.executeTakeFirst()
	return network ?? notFound()
}

/** A membership of a network, or 404. */
export async function accessMembership(tx: Tx, networkId: Id, membershipId: Id) {
	const membership = await tx
		.selectFrom('membership')
		.innerJoin('firm', 'firm.id', 'membership.firmId')
		.selectAll('membership')
		.select(['firm.name as firmName', 'firm.claimedAt as firmClaimedAt'])
		.where('membership.networkId', '=', networkId)
		.where('membership.membershipId', '=', membershipId)
		.executeTakeFirst()
	return membership ?? notFound()
}

/** Whether someone presides over the network today. */
export async function hasPresident(tx: Tx, networkId: Id): Promise<boolean> {
	const row = await tx
		.selectFrom('networkRole')
		.select('roleId')
		.where('networkId', '=', networkId)
		.where('role', '=', 'president')
		.where('endsOn', 'is', null)
		.executeTakeFirst()
	return row !== undefined
}
