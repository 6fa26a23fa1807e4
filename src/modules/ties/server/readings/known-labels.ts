import { sql } from 'kysely'
import type { Tx } from '#db'
import { foldLabel } from '#kernel'

/** A trade or a skill that some firm wrote on its card. */
export type KnownLabel = { kind: 'trade' | 'skill'; key: string; label: string }

/** Of each kind and audience, those of the most firms: past them, nobody would wait for a need to be read. */
const mostLabels = 3000

/**
 * The trades and skills on the cards that the viewer may read, each once, by key, as most firms write it. Read where
 * the search counts them by audience: over the cards themselves, row by row under their policies, 100 000 firms took 17 s.
 */
export async function knownLabels(tx: Tx): Promise<KnownLabel[]> {
	const { rows } = await sql<{ kind: KnownLabel['kind']; label: string }>`
		select kind, label from (
			select k.kind, c.label, c.documents
			from unnest(array['trade', 'skill']) k (kind), unnest(my_audiences()) a (audience)
			cross join lateral (
				select label, documents from search_count c where c.audience = a.audience and c.kind = k.kind
				order by documents desc, filter, label limit ${mostLabels}) c
		) counted
		group by kind, label
		order by kind, sum(documents) desc, label`.execute(tx)
	const known = new Map<string, KnownLabel>()
	for (const { kind, label } of rows) {
		const key = foldLabel(label)
		known.getOrInsertComputed(`${kind} ${key}`, () => ({ kind, key, label }))
	}
	return [...known.values()].sort((a, b) => (`${a.kind} ${a.key}` < `${b.kind} ${b.key}` ? -1 : 1))
}
