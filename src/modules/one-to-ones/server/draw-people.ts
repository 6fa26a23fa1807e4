import { sql } from 'kysely'
import type { Tx } from '#db'
import type { Id } from '#kernel'
import type { EarlierPair, ForbiddenPair, PairablePerson } from '../best-pairs.ts'
import { seatedIn } from './places.ts'

/**
 * Who may be paired in a network on a day: who sits in it, neither in pause nor left out. What a firm keeps to
 * itself is not looked at.
 */
export async function pairablePeople(
	tx: Tx,
	networkId: Id,
	leftOut: readonly Id[],
	day: Temporal.PlainDate,
): Promise<PairablePerson[]> {
	const { rows } = await sql<{
		id: Id
		firm: Id
		trades: string[]
		customers: string[]
		seeks: string[]
		offers: string[]
		latitude: number | null
		longitude: number | null
		timesThird: number
	}>`
		with seated as (${seatedIn(networkId, day)}), labels as (
			select firm_id, kind, array_agg(distinct key order by key) as keys
			from firm_label where firm_id in (select firm_id from seated) and audience <> 'self'
			group by firm_id, kind
		)
		select s.person_id as id, s.firm_id as firm,
			coalesce((select keys from labels l where l.firm_id = f.id and kind = 'customer'), '{}') as customers,
			coalesce((select keys from labels l where l.firm_id = f.id and kind = 'trade'), '{}') as trades,
			coalesce((select keys from labels l where l.firm_id = f.id and kind = 'need'), '{}') as seeks,
			coalesce((select array_agg(k) from labels l, unnest(l.keys) k where l.firm_id = f.id
				and kind in ('trade', 'skill')), '{}') as offers,
			c.latitude, c.longitude,
			(select count(*)::int from one_to_one_seat x where x.network_id = ${networkId}
				and x.person_id = s.person_id and x.place = 3) as times_third
		from seated s
		join firm f on f.id = s.firm_id
		left join commune c on c.code = f.commune_code
			and not exists (select from firm_visibility v where v.firm_id = f.id
				and v.field = 'address' and v.audience = 'self')
		where s.person_id <> all (${[...leftOut]}::uuid[])
			and not exists (select from one_to_one_pause p where p.person_id = s.person_id
				and (p.paused_until is null or p.paused_until >= ${day}))
		order by s.person_id`.execute(tx)
	return rows.map(({ latitude, longitude, ...person }) => ({
		...person,
		position: { latitude, longitude },
	}))
}

/**
 * Among these people: who met whom, or was proposed to whom, in this network (what they did elsewhere is
 * not this network's to know), and who blocked whom.
 */
export async function pastOf(
	tx: Tx,
	networkId: Id,
	people: readonly Id[],
): Promise<{ earlier: EarlierPair[]; forbidden: ForbiddenPair[] }> {
	const { rows: earlier } = await sql<EarlierPair>`
		select x.person_id as a, y.person_id as b, max(e.held_on) as met_on,
			max(o.proposed_at at time zone 'UTC')::date as proposed_on
		from one_to_one_seat x
		join one_to_one_seat y on y.network_id = x.network_id and y.one_to_one_id = x.one_to_one_id
			and y.person_id > x.person_id
		join one_to_one o on o.network_id = x.network_id and o.one_to_one_id = x.one_to_one_id
		left join one_to_one_end e on e.network_id = x.network_id and e.one_to_one_id = x.one_to_one_id
		where x.network_id = ${networkId} and x.person_id = any (${[...people]}::uuid[])
			and y.person_id = any (${[...people]}::uuid[])
		group by 1, 2`.execute(tx)
	const { rows: blocks } = await sql<{ a: Id; b: Id }>`
		select person_id as a, blocked_id as b from tie_block
		where person_id = any (${[...people]}::uuid[]) and blocked_id = any (${[...people]}::uuid[])`.execute(
		tx,
	)
	return { earlier, forbidden: blocks.map(({ a, b }): ForbiddenPair => [a, b]) }
}
