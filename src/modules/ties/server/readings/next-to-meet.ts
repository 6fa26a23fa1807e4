import { sql } from 'kysely'
import type { Look, Tx } from '#db'
import { distanceMetres } from '#firms'
import { assert, type Id, personOf } from '#kernel'
import { type ProposedMeeting, proposeMeetings, type Stranger } from '../../next-to-meet.ts'
import { asGraph } from '../as-graph.ts'
import { cardsOf } from '../cards.ts'
import { competitorsOf } from '../competitors.ts'
import { gazetteer } from '../gazetteer.ts'
import { parameter, parametersOn } from '../parameters.ts'
import { tiesOf } from '../ties-of.ts'
import { isEstablished } from './my-ties.ts'
import { type ActedFirm, actedFirms } from './own-firms.ts'

/** As many people as one can think of meeting in a month. */
const mostProposed = 8

export type NextToMeet = {
	personId: Id
	name: string
	givenName: string
	firmId: Id
	firm: string
	networks: readonly string[]
	reasons: ProposedMeeting['reasons']
	points: number
	email: string | null
}

/**
 * Whom to meet next and why: people of one's networks who have an account, with whom nothing has happened,
 * whose firm does not compete with one's own, and whom neither side set aside.
 */
export async function nextToMeet({ tx, actor, now }: Look) {
	const personId = personOf(actor)
	assert(personId, 'somebody looks for whom to meet')
	const day = now.toZonedDateTimeISO('UTC').toPlainDate()
	const parameters = await parametersOn(tx, day)
	const ties = await tiesOf(tx, personId, now, parameters)
	const known = [...ties.values()].filter((tie) => isEstablished(tie) || tie.declaration)
	const seats = await seatsAround(tx, personId)
	const aside = await setAsideBy(tx, personId)
	const kept = seats.filter(
		(seat) => !known.some(({ otherId }) => otherId === seat.personId) && !aside.has(seat.personId),
	)
	const people = [personId, ...known.map(({ otherId }) => otherId), ...kept.map((s) => s.personId)]
	const firms = await actedFirms(tx, people, day)
	const mine = firms.get(personId) ?? []
	const competing = await competitorsOf(
		tx,
		now,
		mine.map(({ firmId }) => firmId),
		kept.map(({ firmId }) => firmId),
	)
	const places = await gazetteer(tx)
	const here = mine.map(({ communeCode }) => communeCode && places.place(communeCode))
	const strangers = kept.flatMap((seat): (Stranger & { firm: ActedFirm })[] => {
		const firm = firms.get(seat.personId)?.find(({ firmId }) => firmId === seat.firmId)
		if (!firm || competing.has(seat.firmId)) return []
		const there = firm.communeCode ? places.place(firm.communeCode) : undefined
		const metres = here
			.flatMap((one) => (one && distanceMetres(one, there)) ?? [])
			.filter((one) => typeof one === 'number')
			.sort((a, b) => a - b)[0]
		const { trades, customers, territory } = firm
		const { personId, networks } = seat
		return [
			{
				personId,
				networks,
				firm,
				trades,
				customers,
				territory,
				...(metres !== undefined && { metres }),
			},
		]
	})
	const around = known.flatMap(({ otherId }) => firms.get(otherId) ?? [])
	const proposed = proposeMeetings(
		strangers,
		{
			ownTrades: keysOf(mine),
			knownTrades: keysOf([...mine, ...around]),
			knownTerritories: [...mine, ...around].flatMap(({ territory }) => territory?.key ?? []),
			customers: mine.flatMap(({ customers }) => customers),
		},
		1000 * parameter(parameters, 'introduction.distance_km'),
	).slice(0, mostProposed)
	const cards = await cardsOf(tx, [...proposed.map((one) => one.stranger.personId), ...aside], now)
	return {
		proposed: proposed.flatMap(({ stranger, reasons, points }): NextToMeet[] => {
			const card = cards.get(stranger.personId)
			if (!card) return []
			return [
				{
					personId: stranger.personId,
					name: card.name,
					givenName: card.givenName,
					firmId: stranger.firm.firmId,
					firm: stranger.firm.name,
					networks: stranger.networks,
					reasons,
					points,
					email: card.email,
				},
			]
		}),
		setAside: [...aside].flatMap((id) => {
			const card = cards.get(id)
			return card ? [{ personId: id, name: card.name, firm: card.firm }] : []
		}),
		me: (await cardsOf(tx, [personId], now)).get(personId)?.name ?? '',
	}
}

function keysOf(firms: readonly ActedFirm[]): string[] {
	return firms.flatMap(({ trades }) => trades.map(({ key }) => key))
}

type SeatAround = { personId: Id; firmId: Id; networks: string[] }

/** Those who represent a firm of one's networks here and now, have an account, and let themselves be named. */
async function seatsAround(tx: Tx, personId: Id): Promise<SeatAround[]> {
	const { rows } = await sql<SeatAround>`
		select d.person_id, min(m.firm_id::text)::uuid as firm_id,
			array_agg(distinct n.name) as networks
		from membership m
		join network n on n.network_id = m.network_id
		join mandate d on d.firm_id = m.firm_id and d.ends_on is null and d.role = 'representative'
		where m.network_id = any ((select my_networks())::uuid[]) and m.state in ('member', 'on_trial')
			and (m.person_id is null or m.person_id = d.person_id)
			and m.firm_id <> all (my_firms()) and d.person_id <> ${personId}
			and may_read_field(m.firm_id, 'people')
		group by d.person_id
		order by d.person_id
		limit 2000`.execute(tx)
	if (rows.length === 0) return []
	const people = rows.map((row) => row.personId)
	const users = await asGraph(tx, async () => {
		const { rows: found } = await sql<{ id: Id }>`select a.person_id as id from account a
			where a.person_id = any (${people}::uuid[])
				and not exists (select 1 from tie_block b
					where (b.person_id = ${personId} and b.blocked_id = a.person_id)
						or (b.person_id = a.person_id and b.blocked_id = ${personId}))`.execute(tx)
		return new Set(found.map(({ id }) => id))
	})
	return rows.filter((row) => users.has(row.personId))
}

async function setAsideBy(tx: Tx, personId: Id): Promise<Set<Id>> {
	const rows = await tx
		.selectFrom('meetingSetAside')
		.select('otherId')
		.where('personId', '=', personId)
		.execute()
	return new Set(rows.map(({ otherId }) => otherId))
}
