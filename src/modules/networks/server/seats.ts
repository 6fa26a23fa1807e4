import { sql } from 'kysely'
import type { Look } from '#db'
import { foldLabel, type Id } from '#kernel'
import type { MembershipState } from '../states.ts'

/** What the reader of a list chose: keys of a trade and a skill, a place's code, words, a state. */
export type SeatFilters = {
	trade?: string | undefined
	skill?: string | undefined
	/** A commune or a département, by its code: where the firm is. */
	place?: string | undefined
	words?: string | undefined
	state?: MembershipState | undefined
	/** Only firms that have people of their own, or only those that have none yet. */
	claimed?: boolean | undefined
	/** From 1. */
	page?: number | undefined
}

/** A seat as a list shows it. */
export type Seat = {
	membershipId: Id
	firmId: Id
	firm: string
	state: MembershipState
	/** The day of its state, `2026-11-24`. */
	since: string
	isUnclaimed: boolean
	place: string | null
	trades: string[]
	/** Who holds the seat, or represents the firm. */
	people: string[]
}

/** A value to filter by, and how many seats it leaves, the other filters standing. */
export type Facet = { value: string; label: string; count: number }

/** A page of seats, how many there are in all, and what one may filter by. */
export type Seats = {
	total: number
	seats: Seat[]
	trades: Facet[]
	skills: Facet[]
	places: Facet[]
	states: { value: MembershipState; count: number }[]
}

export const seatsAPage = 50
const facetsShown = 40

/**
 * The seats of a network that pass the filters, by name, fifty a page. One statement: what it may see of
 * each firm is decided by row security; what a standing allows is the caller's. What each firm says is read
 * firm by firm: under row security the planner expects one row of any table, and would read a list again for
 * each line of another (1.5 s for 1 800 seats).
 */
export async function seatsOf(
	{ tx }: Look,
	networkId: Id,
	states: readonly MembershipState[],
	filters: SeatFilters,
): Promise<Seats> {
	const { trade = null, skill = null, place = null, state = null, page = 1 } = filters
	const claimed = filters.claimed ?? null
	const words = foldLabel(filters.words ?? '')
		.split(' ')
		.filter(Boolean)
		.map((word) => `%${word}%`)
	const { rows } = await sql<Seats>`
		with listed as materialized (
			select m.membership_id, m.firm_id, m.person_id, m.state, m.since, f.name,
				f.claimed_at is null as is_unclaimed, c.code as commune_code, c.departement,
				case when not h.address then coalesce(c.name, f.town) end as place,
				d.name as departement_name, h.people as keeps_people
			from membership m
			join firm f on f.id = m.firm_id
			cross join lateral (select bool_or(v.field = 'address') as address, bool_or(v.field = 'people') as people
				from firm_visibility v where v.firm_id = m.firm_id and v.audience = 'self'
					and v.field in ('address', 'people') and v.firm_id <> all ((select my_firms())::uuid[])) k
			cross join lateral (select ${hides('address')} as address, ${hides('people')} as people) h
			left join commune c on c.code = f.commune_code and not h.address
			left join area d on d.kind = 'departement' and d.code = c.departement
			where m.network_id = ${networkId} and m.state = any(${states})
				and (${claimed}::boolean is null or (f.claimed_at is not null) = ${claimed})
		), flagged as materialized (
			select listed.*, trades, kinds, keys, labels,
				${trade}::text is null or coalesce(has_trade, false) as by_trade,
				${skill}::text is null or coalesce(has_skill, false) as by_skill,
				${place}::text is null or coalesce(${place} in (commune_code, departement), false) as by_place,
				${state}::text is null or state = ${state} as by_state,
				${words.length === 0 ? sql`true` : namedLike(words)} as by_words
			from listed cross join lateral (
				select array_agg(l.kind) as kinds, array_agg(l.key) as keys, array_agg(l.label) as labels,
					json_agg(l.label order by l.key) filter (where l.kind = 'trade') as trades,
					bool_or(l.kind = 'trade' and l.key = ${trade}) as has_trade,
					bool_or(l.kind = 'skill' and l.key = ${skill}) as has_skill
				from firm_label l where l.firm_id = listed.firm_id and l.kind in ('trade', 'skill')
			) said
		), hits as (
			select * from flagged where by_trade and by_skill and by_place and by_state and by_words
		), shown as (
			select * from hits order by name collate "fr-x-icu", membership_id
			limit ${seatsAPage} offset ${(page - 1) * seatsAPage}
		)
		select (select count(*)::int from hits) as total,
			coalesce((select json_agg(json_build_object('membershipId', membership_id, 'firmId', firm_id,
					'firm', name, 'state', state, 'since', since::date, 'isUnclaimed', is_unclaimed,
					'place', place,
					'trades', coalesce(trades, '[]'),
					'people', ${seatHolders}) order by name collate "fr-x-icu", membership_id)
				from shown), '[]') as seats,
			${labelFacets('trade')} as trades,
			${labelFacets('skill')} as skills,
			coalesce((select json_agg(json_build_object('value', value, 'label', label, 'count', n)
					order by n desc, label collate "fr-x-icu") from (
				select value, label, count(*)::int as n from flagged
				cross join lateral (values (commune_code, place), (departement, departement_name)) as p (value, label)
				where value is not null and by_trade and by_skill and by_state and by_words
				group by value, label order by count(*) desc, label limit ${facetsShown}) f), '[]') as places,
			coalesce((select json_agg(json_build_object('value', state, 'count', n)) from (
				select state, count(*)::int as n from flagged
				where by_trade and by_skill and by_place and by_words group by state) f), '[]') as states`.execute(
		tx,
	)
	return rows[0] as Seats
}

/** A network reads of a member what it tells its networks; of who left, what it tells whoever looks. */
function hides(field: 'address' | 'people') {
	return sql`case when m.state in ('left', 'excluded') and f.claimed_at is not null
		then not may_read_field(f.id, ${field}) else coalesce(${sql.ref(`k.${field}`)}, false) end`
}

/** Every word is somewhere in the firm's name, its place, its trades and skills, or its people's names. */
function namedLike(words: readonly string[]) {
	return sql`unaccent(lower(concat_ws(' ', name, place, array_to_string(keys, ' '),
		(select string_agg(p.given_name || ' ' || p.family_name, ' ')
			from mandate d join person p on p.id = d.person_id
			where d.firm_id = listed.firm_id and d.ends_on is null and not keeps_people)))) like all(${words})`
}

const seatHolders = sql`coalesce((select json_agg(p.given_name || ' ' || p.family_name
		order by p.family_name collate "fr-x-icu", p.id) from person p
	where not keeps_people and p.id = any(case when shown.person_id is not null then array[shown.person_id]
		else array(select d.person_id from mandate d where d.firm_id = shown.firm_id
			and d.role = 'representative' and d.ends_on is null) end)), '[]')`

function labelFacets(kind: 'trade' | 'skill') {
	const others =
		kind === 'trade'
			? sql`by_skill and by_place and by_state`
			: sql`by_trade and by_place and by_state`
	return sql`coalesce((select json_agg(json_build_object('value', key, 'label', label, 'count', n)
			order by n desc, key) from (
		select key, min(label) as label, count(*)::int as n
		from flagged cross join lateral unnest(kinds, keys, labels) as told (kind, key, label)
		where kind = ${kind} and by_words and ${others}
		group by key order by count(*) desc, key limit ${facetsShown}) f), '[]')`
}
