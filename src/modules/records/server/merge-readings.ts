import { sql } from 'kysely'
import { lookAtLink } from '#accounts/server'
import { type Look, reading } from '#db'
import { type CardValues, mayEngage, nearTwins } from '#firms'
import { accessFirm, cardValues, firmsToEngage, isToldToNetworks, mandatesIn } from '#firms/server'
import { type Actor, type Id, notFound, personOf } from '#kernel'
import { mayRun } from '#networks'
import { accessMembership, accessNetwork, standingIn } from '#networks/server'
import { differing, type MergeCards, mergeCards } from './merge-cards.ts'
import { accessMerge, askedSide, firmNamed } from './merge-sides.ts'
import { readAsNetwork } from './read-as-network.ts'
import { forbid } from './refusal.ts'

/** The merges of a firm that wait, for who represents it. */
export async function mergesOfFirm(look: Look, { firmId }: { firmId: Id }) {
	const firm = await asRepresentative(look, firmId)
	const { rows } = await sql<{
		id: Id
		name: string
		isAsked: boolean
		isMine: boolean
		startedAt: Temporal.Instant
	}>`select m.id, m.started_at, m.started_by = ${personOf(look.actor)} as is_mine,
			m.started_for <> ${firmId} as is_asked,
			case when m.kept_id = ${firmId} then m.cards #>> '{absorbed,name}' else m.cards #>> '{kept,name}' end as name
		from firm_merge m
		where ${firmId} in (m.kept_id, m.absorbed_id)
			and not exists (select from firm_merge_end e where e.merge_id = m.id)
		order by m.started_at, m.id`.execute(look.tx)
	return { firm, merges: rows }
}

/** Both cards side by side, as they were chosen on, for the side that is asked and for the other. */
export async function mergeSheet(look: Look, { firmId, mergeId }: { firmId: Id; mergeId: Id }) {
	const firm = await asRepresentative(look, firmId)
	const merge = await accessMerge(look, mergeId)
	if (firmId !== merge.keptId && firmId !== merge.absorbedId) notFound()
	const { cards, choices, outcome, reason, networkId } = merge
	return {
		firm,
		merge: { id: merge.id, cards, choices, outcome, reason, isKept: firmId === merge.keptId },
		fields: differing(cards),
		isAsked: askedSide(merge) === firmId && outcome === null,
		isFromNetwork: networkId !== null,
	}
}

async function asRepresentative({ tx, actor, now }: Look, firmId: Id) {
	const mandates = await mandatesIn(tx, actor, firmId, now)
	if (mandates.length === 0) notFound()
	const firm = await accessFirm(tx, firmId)
	if (!mayEngage(mandates)) forbid('records.onlyRepresentative', { firm: firm.name })
	return { id: firm.id, name: firm.name }
}

const asDoor: Actor = { kind: 'system', networkId: null }

/** What the holder of a merge link sees: nothing when it serves no more; their own firms; then both cards. */
export type MergeDoor =
	| { state: 'over' }
	| { state: 'choosing'; other: string; mine: { id: Id; name: string }[] }
	| { state: 'comparing'; other: string; firm: { id: Id; name: string }; cards: MergeCards }

/**
 * Reads the other record by the secret of its link, for somebody signed in: `kept` is theirs until they say
 * otherwise. Changes nothing.
 */
export async function mergeDoor(
	token: string,
	personId: Id,
	firmId: Id | null,
	now: Temporal.Instant,
): Promise<MergeDoor> {
	return reading(
		asDoor,
		async (tx) => {
			const link = await lookAtLink(tx, token, 'merge')
			const isOver =
				!link?.subjectId || link.usedAt || Temporal.Instant.compare(link.expiresAt, now) <= 0
			if (isOver || !link?.subjectId) return { state: 'over' }
			const other = await firmNamed(tx, link.subjectId)
			const all = await firmsToEngage({ tx, actor: asDoor, now }, personId)
			const mine = all.filter(({ id }) => id !== link.subjectId)
			const firm = mine.find(({ id }) => id === firmId)
			if (!firm) return { state: 'choosing', other: other.name, mine }
			const cards = await mergeCards(tx, firm.id, link.subjectId)
			return { state: 'comparing', other: other.name, firm, cards }
		},
		{ now },
	)
}

/** A seat of the network whose record may be another's. */
export type Twin = {
	membershipId: Id
	firmId: Id
	name: string
	siren: string | null
	commune: string | null
	isClaimed: boolean
}

/** As many pairs as are shown: those settled make room for others. */
const mostPairs = 200

/**
 * Records of one network that may be one firm: same number, or near names in one place, as far as each tells its
 * networks. Never beyond it.
 */
export async function nearDuplicates(look: Look, { networkId }: { networkId: Id }) {
	const { network, twins } = await twinsOf(look, networkId)
	return { network: { networkId, name: network.name }, pairs: nearTwins(twins, mostPairs) }
}

async function twinsOf(look: Look, networkId: Id) {
	const { tx, actor, now } = look
	const network = await accessNetwork(tx, networkId)
	if (!mayRun(await standingIn(tx, actor, networkId, now))) forbid('records.onlyRunners')
	const { rows } = await sql<Twin>`
		select distinct on (f.id) m.membership_id, f.id as firm_id, f.name,
			case when ${isToldToNetworks('identifiers')} then f.siren end as siren,
			case when ${isToldToNetworks('address')} then c.name end as commune,
			f.claimed_at is not null as is_claimed
		from membership m join firm f on f.id = m.firm_id left join commune c on c.code = f.commune_code
		where m.network_id = ${networkId} and m.state not in ('left', 'excluded')
		order by f.id`.execute(tx)
	return { network, twins: rows }
}

/** Two records of a network side by side, as the network may read them. */
export async function twinSheet(
	look: Look,
	{ networkId, one, other }: { networkId: Id; one: Id; other: Id },
) {
	const { tx, actor, now } = look
	const network = await accessNetwork(tx, networkId)
	if (!mayRun(await standingIn(tx, actor, networkId, now))) forbid('records.onlyRunners')
	const seats = [
		await accessMembership(tx, networkId, one),
		await accessMembership(tx, networkId, other),
	]
	// A record that has its people stays.
	const [absorbed, kept] = seats[0]?.firmClaimedAt ? [seats[1], seats[0]] : [seats[0], seats[1]]
	if (!kept || !absorbed) return notFound()
	const read = async (seat: typeof kept): Promise<CardValues> =>
		cardValues(tx, seat.firmId, readAsNetwork(seat))
	const cards = { kept: await read(kept), absorbed: await read(absorbed) }
	const shared = differing(cards).filter((field) => field in cards.kept && field in cards.absorbed)
	return {
		network: { networkId, name: network.name },
		kept: { membershipId: kept.membershipId, name: kept.firmName },
		absorbed: { membershipId: absorbed.membershipId, name: absorbed.firmName },
		cards,
		fields: shared,
		isAtOnce: !kept.firmClaimedAt,
		areBothTaken: Boolean(kept.firmClaimedAt && absorbed.firmClaimedAt),
	}
}
