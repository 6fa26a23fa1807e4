import { sql } from 'kysely'
import type { Tx } from '#db'
import type { KnownLabel } from '../../need-criteria.ts'

/** The trades and skills on the cards that the viewer may read, each once, by key. */
export async function knownLabels(tx: Tx): Promise<KnownLabel[]> {
	const { rows } = await sql<KnownLabel>`
		select l.kind, l.key, min(l.label) as label,
			coalesce(array_agg(distinct t.key) filter (where t.key is not null), '{}') as trades
		from firm_label l
		left join firm_label t on t.firm_id = l.firm_id and t.kind = 'trade'
		where l.kind in ('trade', 'skill')
		group by l.kind, l.key
		order by l.kind, l.key`.execute(tx)
	return rows
}
