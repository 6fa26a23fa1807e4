import { sql } from 'kysely'
import type { Tx } from '#db'

/** A trade or a skill that some firm wrote on its card. */
export type KnownLabel = { kind: 'trade' | 'skill'; key: string; label: string }

/** The trades and skills on the cards that the viewer may read, each once, by key. */
export async function knownLabels(tx: Tx): Promise<KnownLabel[]> {
	const { rows } = await sql<KnownLabel>`
		select kind, key, min(label) as label from firm_label
		where kind in ('trade', 'skill')
		group by kind, key
		order by kind, key`.execute(tx)
	return rows
}
