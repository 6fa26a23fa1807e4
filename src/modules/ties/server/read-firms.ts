import { sql } from 'kysely'
import type { Tx } from '#db'
import type { Id } from '#kernel'
import type { Zone, ZoneKind } from '../territory.ts'
import type { WorldFirm } from '../tie-world.ts'

/** What competition is computed from, of some firms, and who acts for them today. As the graph's loader. */
export async function readFirms(
	tx: Tx,
	day: Temporal.PlainDate,
	ids: readonly Id[],
): Promise<WorldFirm[]> {
	const { rows } = await sql<{
		id: Id
		communeCode: string | null
		trades: string[]
		skills: string[]
		customers: string[]
		zones: string[]
		networks: Id[]
		speakers: Id[]
		others: Id[]
		isShown: boolean
		isPast: boolean
		narrowLabels: string[]
		isNarrowPlace: boolean
		areNarrowCustomers: boolean
		isNarrowZones: boolean
	}>`select f.id, case when a.audience is distinct from 'self' then f.commune_code end as commune_code,
			l.trades, l.skills, l.customers, z.zones, acting.speakers, acting.others,
			array(select distinct m.network_id from membership m where m.firm_id = f.id
				and m.state in ('member', 'on_trial')) as networks,
			f.visibility <> 'networks' as is_shown, f.visibility = 'networks' and ${isPast} as is_past, l.narrow_labels, l.are_narrow_customers,
			a.audience is not distinct from 'networks' as is_narrow_place, z.is_narrow_zones
		from unnest(${[...ids]}::uuid[]) as asked (id) join firm f using (id)
		left join firm_visibility a on a.firm_id = f.id and a.field = 'address'
		cross join lateral (
			select coalesce(array_agg(key) filter (where kind = 'trade'), '{}') as trades,
				coalesce(array_agg(key) filter (where kind = 'skill'), '{}') as skills,
				coalesce(array_agg(key) filter (where kind = 'customer'), '{}') as customers,
				coalesce(array_agg(key) filter (where kind in ('trade', 'skill') and audience = 'networks'), '{}')
					as narrow_labels,
				coalesce(bool_or(audience = 'networks') filter (where kind = 'customer'), false) as are_narrow_customers
			from firm_label where firm_id = f.id and audience <> 'self'
		) l
		cross join lateral (
			select coalesce(array_agg(kind || ' ' || coalesce(km, 0) || ' ' || code), '{}') as zones,
				coalesce(bool_or(audience = 'networks'), false) as is_narrow_zones
			from firm_zone where firm_id = f.id and audience <> 'self'
		) z
		cross join lateral (
			select coalesce(array_agg(person_id) filter (where speaks), '{}') as speakers,
				coalesce(array_agg(person_id) filter (where not speaks), '{}') as others
			from (
				select d.person_id, bool_or(d.role in ('representative', 'deputy')) as speaks
				from mandate d join account using (person_id)
				where d.firm_id = f.id and d.starts_on <= ${day} and (d.ends_on is null or d.ends_on >= ${day})
				group by d.person_id
			) d
		) acting`.execute(tx)
	return rows.map(
		({
			isShown,
			isPast,
			narrowLabels: labels,
			isNarrowPlace: isPlace,
			areNarrowCustomers: areCustomers,
			isNarrowZones: isZones,
			zones,
			...row
		}) => {
			const isNarrow = isShown && (labels.length > 0 || isPlace || areCustomers || isZones)
			return {
				...row,
				zones: zones.map(zoneFrom),
				...(isPast && { isPast }),
				...(isNarrow && { narrow: { labels, isPlace, areCustomers, isZones } }),
			}
		},
	)
}

/** The firm `f` has left the networks that it had in common with whoever asks, who still knows its name. */
export const isPast = sql`(exists (select from membership m where m.firm_id = f.id
		and m.network_id = any (my_networks()))
	and not exists (select from membership m where m.firm_id = f.id
		and m.network_id = any (my_networks()) and m.state not in ('left', 'excluded')))`

/** A zone, spelled by the query as `kind km code`. */
function zoneFrom(spelled: string): Zone {
	const [kind = '', km = '', ...code] = spelled.split(' ')
	return { kind: kind as ZoneKind, code: code.join(' '), km: Number(km) || null }
}
