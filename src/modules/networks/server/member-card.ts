import { sql } from 'kysely'
import type { Look } from '#db'
import { mandatesIn, type ShownCard, shownCard } from '#firms/server'
import { type Id, notFound } from '#kernel'
import { type MembershipState, takingPart } from '../states.ts'
import { accessAsOfficer } from './readings.ts'
import { accessMembership } from './standing.ts'

/**
 * A firm's card for the people of another one: the networks both take part in, its trades, and how to
 * reach its people. A card whose people have not come shows no address: nobody agreed yet. A firm that
 * chose to be found by the whole instance, or by everybody, shows the card alone; every other is 404.
 */
export async function memberCard(look: Look, { firmId, id }: { firmId: Id; id: Id }) {
	const { tx, actor, now } = look
	if ((await mandatesIn(tx, actor, firmId, now)).length === 0) notFound()
	const shown = await shownCard(look, id)
	const { rows: shared } = await sql<{ networkId: Id; name: string; since: Temporal.Instant }>`
		select n.network_id, n.name, min(theirs.since) as since
		from membership mine
		join membership theirs on theirs.network_id = mine.network_id and theirs.firm_id = ${id}
			and theirs.state = any(${takingPart})
		join network n on n.network_id = mine.network_id
		where mine.firm_id = ${firmId} and mine.state = any(${takingPart})
		group by n.network_id, n.name order by n.name collate "fr-x-icu"`.execute(tx)
	const isKnown = shared.length > 0 || id === firmId
	if (!isKnown && shown.firm.visibility === 'networks') notFound()
	const mayReach = isKnown && shown.firm.claimedAt !== null
	const people = shown.card.people?.map((one) =>
		mayReach ? one : { ...one, email: null, phone: null },
	)
	return { firm: shown.firm, card: { ...shown.card, ...(people && { people }) }, shared }
}

/** A seat for who runs the network: the firm's card, its path so far, its invitation, what may be done. */
export async function membershipSheet(
	look: Look,
	{ networkId, membershipId }: { networkId: Id; membershipId: Id },
) {
	const { network, mayRun } = await accessAsOfficer(look, networkId)
	const membership = await accessMembership(look.tx, networkId, membershipId)
	const state = membership.state as MembershipState
	if (!mayRun && !takingPart.includes(state)) notFound()
	const { firm, card } = await cardForRunners(look, membership.firmId, mayRun)
	const steps = await look.tx
		.selectFrom('membershipStep')
		.leftJoin('person', 'person.id', 'membershipStep.byPerson')
		.select([
			'membershipStep.toState',
			'membershipStep.at',
			'membershipStep.reason',
			'person.givenName',
			'person.familyName',
		])
		.where('networkId', '=', networkId)
		.where('membershipId', '=', membershipId)
		.orderBy('at')
		.orderBy('stepId')
		.execute()
	const invitation = mayRun
		? await look.tx
				.selectFrom('invitation')
				.select(['email', 'givenName', 'familyName', 'message', 'createdAt', 'expiresAt'])
				.where('networkId', '=', networkId)
				.where('membershipId', '=', membershipId)
				.where('acceptedAt', 'is', null)
				.where('withdrawnAt', 'is', null)
				.executeTakeFirst()
		: undefined
	return {
		network,
		mayRun,
		membership: { membershipId, state, since: membership.since },
		firm,
		card,
		steps: steps.map((step) => ({ ...step, toState: step.toState as MembershipState })),
		invitation: invitation ?? null,
		now: look.now,
	}
}

/** Who runs the network writes the records of firms that have not come: they read them whole. */
async function cardForRunners(look: Look, firmId: Id, mayRun: boolean): Promise<ShownCard> {
	const shown = await shownCard(look, firmId)
	return mayRun && shown.firm.claimedAt === null ? shownCard(look, firmId, 'self') : shown
}
