import { sql } from 'kysely'
import type { Tx } from '#db'
import type { Id } from '#kernel'
import type { Label } from '../../own-network.ts'

/** A firm for which somebody acts, as whoever looks may read it. */
export type ActedFirm = {
	personId: Id
	firmId: Id
	name: string
	communeCode: string | null
	trades: Label[]
	customers: string[]
	/** The territory of its seat: its intercommunal area, else its département, else its commune. */
	territory: Label | null
}

/** The firms for which some people act today, with trades, customers and territory: nothing row security hides. */
export async function actedFirms(
	tx: Tx,
	people: readonly Id[],
	day: Temporal.PlainDate,
): Promise<Map<Id, ActedFirm[]>> {
	const { rows } = await sql<
		Omit<ActedFirm, 'trades' | 'territory'> & {
			tradeKeys: string[]
			tradeLabels: string[]
			territoryKey: string | null
			territoryLabel: string | null
		}
	>`select d.person_id, f.id as firm_id, f.name,
			array(select l.key from firm_label l where l.firm_id = f.id and l.kind = 'trade' order by l.key) as trade_keys,
			array(select l.label from firm_label l where l.firm_id = f.id and l.kind = 'trade' order by l.key) as trade_labels,
			array(select l.key from firm_label l where l.firm_id = f.id and l.kind = 'customer') as customers,
			c.code as commune_code, coalesce(e.kind || ' ' || e.code, 'commune ' || c.code) as territory_key,
			coalesce(e.name, c.name) as territory_label
		from (select distinct m.person_id, m.firm_id from mandate m
			where m.person_id = any (${[...people]}::uuid[]) and m.starts_on <= ${day}
				and (m.ends_on is null or m.ends_on >= ${day})) d
		join firm f on f.id = d.firm_id
		left join commune c on c.code = f.commune_code and may_read_field(f.id, 'address')
		left join lateral (select a.kind, a.code, a.name from area a
			where (a.kind = 'epci' and a.code = c.epci) or (a.kind = 'departement' and a.code = c.departement)
			order by a.kind = 'departement' limit 1) e on true
		order by d.person_id, f.name collate "fr-x-icu", f.id`.execute(tx)
	const firms = rows.map(
		({ tradeKeys, tradeLabels, territoryKey, territoryLabel, ...row }): ActedFirm => ({
			...row,
			trades: tradeKeys.map((key, i) => ({ key, label: tradeLabels[i] ?? key })),
			territory:
				territoryKey && territoryLabel ? { key: territoryKey, label: territoryLabel } : null,
		}),
	)
	return Map.groupBy(firms, ({ personId }) => personId)
}
