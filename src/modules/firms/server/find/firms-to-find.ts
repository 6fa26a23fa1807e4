import { sql } from 'kysely'
import type { Act } from '#db'
import { dayAt, type Id } from '#kernel'
import type { FirmToFind } from '../../find/firm-document.ts'

type Row = FirmToFind & { labels: { kind: string; key: string; label: string }[] }

/**
 * The cards of firms, whole, with their networks: what their documents are made from. Sees what the
 * transaction sees; `makeFindable` asks as the system.
 */
export async function firmsToFind(
	{ tx, now }: Pick<Act, 'tx' | 'now'>,
	firmIds: readonly Id[],
): Promise<FirmToFind[]> {
	const day = dayAt(now, 'UTC').toString()
	const { rows } = await sql<Row>`
		with asked as materialized (select unnest(${firmIds}::uuid[]) as id),
		named as materialized (
			select d.firm_id, d.person_id, d.role, p.given_name || ' ' || p.family_name as name, p.family_name
			from mandate d join person p on p.id = d.person_id
			where d.firm_id = any(${firmIds}::uuid[]) and d.role in ('representative', 'deputy')
				and d.starts_on <= ${day}::date and (d.ends_on is null or d.ends_on >= ${day}::date)
		)
		select f.id, f.name, f.visibility, f.claimed_at is not null as is_claimed, f.description,
			f.headcount_band as headcount, f.weekly_capacity_days as capacity,
			array_remove(array[f.siren, f.siret, f.ice], null) as numbers,
			coalesce((select json_object_agg(v.field, v.audience) from firm_visibility v
				where v.firm_id = f.id), '{}') as chosen,
			coalesce((select json_agg(json_build_object('kind', l.kind, 'key', l.key, 'label', l.label)
					order by l.kind, l.key) from firm_label l
				where l.firm_id = f.id and (l.expires_on is null or l.expires_on >= ${day}::date)), '[]') as labels,
			case when coalesce(c.name, f.town, f.postcode) is not null then json_build_object(
				'code', c.code, 'name', coalesce(c.name, f.town), 'postcode', f.postcode,
				'departement', c.departement, 'departementName', d.name,
				'within', ${within(sql`c.code`, sql`c.epci`, sql`c.departement`, sql`c.region`, sql`c.country`)},
				'latitude', coalesce(f.latitude, c.latitude), 'longitude', coalesce(f.longitude, c.longitude),
				'isApproximate', f.latitude is null and coalesce(c.is_approximate, false)) end as address,
			coalesce((select json_agg(json_build_object('kind', z.kind, 'code', z.code, 'km', z.km,
					'name', coalesce(zc.name, za.name,
						case z.code when 'FR' then 'France' when 'MA' then 'Maroc' else null end),
					'within', case z.kind
						when 'commune' then ${within(sql`zc.code`, sql`zc.epci`, sql`zc.departement`, sql`zc.region`, sql`zc.country`)}
						when 'radius' then ${reached}
						when 'country' then json_build_array('country ' || z.code)
						else coalesce(${above}, json_build_array(z.kind || ' ' || z.code)) end)
					order by z.kind, z.code)
				from firm_zone z
				left join commune zc on zc.code = z.code and z.kind in ('commune', 'radius')
				left join area za on za.kind = z.kind and za.code = z.code
				where z.firm_id = f.id), '[]') as zones,
			coalesce((select json_agg(n.name order by n.role desc, n.family_name, n.person_id) from (
				select distinct on (person_id) * from named where firm_id = f.id
				order by person_id, role desc) n), '[]') as people,
			coalesce((select json_agg(json_build_object('networkId', m.network_id,
					'isOnTrial', m.is_on_trial, 'holders', m.holders) order by m.network_id) from (
				select network_id, bool_and(state = 'on_trial') as is_on_trial,
					coalesce(json_agg(h.given_name || ' ' || h.family_name
						order by h.family_name, h.id) filter (where h.id is not null), '[]') as holders
				from membership s left join person h on h.id = s.person_id
				where s.firm_id = f.id and s.state in ('on_trial', 'member')
				group by network_id) m), '[]') as networks
		from asked join firm f on f.id = asked.id
		left join commune c on c.code = f.commune_code
		left join area d on d.kind = 'departement' and d.code = c.departement`.execute(tx)
	return rows.map(({ labels, ...firm }) => {
		const of = (kind: string) =>
			labels.filter((one) => one.kind === kind).map(({ key, label }) => ({ key, label }))
		return {
			...firm,
			trades: of('trade'),
			skills: of('skill'),
			needs: of('need'),
			customers: of('customer'),
			languages: of('language'),
			certifications: of('certification'),
		}
	})
}

type Part = ReturnType<typeof sql>

/** The areas a commune lies in, itself first. */
function within(code: Part, epci: Part, departement: Part, region: Part, country: Part) {
	return sql`array_to_json(array_remove(array['commune ' || ${code}, 'epci ' || ${epci},
		'departement ' || ${departement}, 'region ' || ${region}, 'country ' || ${country}], null))`
}

/** The area of a zone and those that hold it, found through one of its communes. */
const above = sql`case z.kind
	when 'epci' then (select ${within(sql`null`, sql`z.code`, sql`o.departement`, sql`o.region`, sql`o.country`)}
		from commune o where o.epci = z.code limit 1)
	when 'departement' then (select ${within(sql`null`, sql`null`, sql`z.code`, sql`o.region`, sql`o.country`)}
		from commune o where o.departement = z.code limit 1)
	else (select ${within(sql`null`, sql`null`, sql`null`, sql`z.code`, sql`o.country`)}
		from commune o where o.region = z.code limit 1) end`

/** The départements and regions that a radius reaches. */
const reached = sql`(select coalesce(json_agg(distinct area), '[]') from (
	select unnest(array_remove(array['departement ' || o.departement, 'region ' || o.region], null)) as area
	from commune o
	where o.latitude between zc.latitude - z.km / 111.0 and zc.latitude + z.km / 111.0
		and o.longitude between zc.longitude - z.km / (111.0 * cos(radians(zc.latitude)))
			and zc.longitude + z.km / (111.0 * cos(radians(zc.latitude)))
		and km_between(zc.latitude, zc.longitude, o.latitude, o.longitude) <= z.km) r)`
