import { sql } from 'kysely'
import type { Tx } from '#db'
import type { Id } from '#kernel'
import {
	isTooFar,
	labelsSought,
	metresTo,
	offeredBy,
	offers,
	type Search,
	type SearchParameters,
	wantedOf,
} from '../find-introductions.ts'
import { fitOf } from '../need-fit.ts'
import type { Candidate } from '../proposals.ts'
import type { Gazetteer } from '../territory.ts'
import { asGraph } from './as-graph.ts'
import { isPast } from './read-firms.ts'

/** A firm as far as the asker's is told of it: its labels among those sought, whom it serves, its commune. */
type Offer = {
	firmId: Id
	trades: string[]
	skills: string[]
	customers: string[]
	communeCode: string | null
}

/**
 * The firms that fit a need, wherever they are in the instance, and how many more would if the distance were
 * longer. Firms are found by the labels sought, through their index; those within the distance alone are asked
 * for their people. `networks`: those of the asker's firm, to whom more is told.
 */
export async function findCandidates(
	tx: Tx,
	on: Gazetteer,
	day: Temporal.PlainDate,
	search: Search,
	networks: readonly Id[],
	settings: SearchParameters,
): Promise<{ candidates: Candidate[]; tooFar: number }> {
	const { criteria, targetFirmId, availability } = search
	const { reachMetres } = settings
	return asGraph(tx, async () => {
		if (targetFirmId) {
			const speakers = await readSpeakers(tx, day, [targetFirmId])
			return { candidates: [chosen(targetFirmId, speakers, reachMetres)], tooFar: 0 }
		}
		const found = await readOffers(tx, day, search, networks)
		const need = { wanted: wantedOf(criteria, settings) }
		const fitting = found
			.filter((offer) => offers(offer, criteria))
			.map((offer) => ({ offer, metres: metresTo(offer.communeCode, on, criteria) }))
		const near = fitting.filter(({ metres }) => !isTooFar(metres, criteria))
		const speakers = await readSpeakers(
			tx,
			day,
			near.map(({ offer }) => offer.firmId),
		)
		const candidates = near.map(({ offer, metres }): Candidate => {
			const place = metres === undefined ? {} : { distanceMetres: metres }
			const free = availability && {
				availablePerMille: availability.said.get(offer.firmId) ?? availability.unknownPerMille,
			}
			const skills = offeredBy(offer, criteria)
			const fit = fitOf(need, { ...offer, skills, ...place, ...free }, reachMetres)
			return { firmId: offer.firmId, fit, metres, speakers: speakers.get(offer.firmId) ?? [] }
		})
		return { candidates, tooFar: fitting.length - near.length }
	})
}

/** Once a firm was chosen, the search is for the way to it: it fits, whatever it offers. */
function chosen(firmId: Id, speakers: ReadonlyMap<Id, Id[]>, reachMetres: number): Candidate {
	const fit = fitOf({ wanted: [] }, {}, reachMetres)
	return { firmId, fit, metres: undefined, speakers: speakers.get(firmId) ?? [] }
}

/** What `asTold` tells the asker's firm of each, said in SQL: most firms fall before they are read. */
async function readOffers(
	tx: Tx,
	day: Temporal.PlainDate,
	{ personId, firmId, criteria }: Search,
	networks: readonly Id[],
): Promise<Offer[]> {
	const keys = labelsSought(criteria)
	const isNear = sql`(f.visibility = 'networks' or exists (select from membership m
		where m.firm_id = f.id and m.network_id = any (${[...networks]}::uuid[]) and m.state in ('member', 'on_trial')))`
	const customers = criteria.customer
		? sql`array(select c.key from firm_label c where c.firm_id = f.id and c.kind = 'customer'
			and c.audience <> 'self' and (c.audience <> 'networks' or ${isNear}))`
		: sql`'{}'::text[]`
	const { rows } = await sql<Offer>`
		select f.id as firm_id,
			coalesce(array_agg(l.key) filter (where l.kind = 'trade'), '{}') as trades,
			coalesce(array_agg(l.key) filter (where l.kind = 'skill'), '{}') as skills,
			${customers} as customers,
			case when a.audience is null or a.audience not in ('self', 'networks')
				or a.audience = 'networks' and ${isNear} then f.commune_code end as commune_code
		from firm_label l join firm f on f.id = l.firm_id
		left join firm_visibility a on a.firm_id = f.id and a.field = 'address'
		where (f.visibility <> 'networks' or not ${isPast}) and l.kind in ('trade', 'skill') and l.key = any (${keys}::text[]) and l.audience <> 'self'
			and (l.audience <> 'networks' or ${isNear})
			and f.id <> ${firmId} and not exists (select from mandate d where d.firm_id = f.id
				and d.person_id = ${personId} and d.starts_on <= ${day}
				and (d.ends_on is null or d.ends_on >= ${day}))
		group by f.id, a.audience`.execute(tx)
	return rows
}

async function readSpeakers(
	tx: Tx,
	day: Temporal.PlainDate,
	firms: readonly Id[],
): Promise<Map<Id, Id[]>> {
	const { rows } = await sql<{ firmId: Id; people: Id[] }>`
		select d.firm_id, array_agg(distinct d.person_id) as people
		from mandate d join account using (person_id)
		where d.firm_id = any (${[...firms]}::uuid[]) and d.role in ('representative', 'deputy')
			and d.starts_on <= ${day} and (d.ends_on is null or d.ends_on >= ${day})
		group by d.firm_id`.execute(tx)
	return new Map(rows.map(({ firmId, people }) => [firmId, people]))
}
