import { sql } from 'kysely'
import type { Tx } from '#db'
import type { Id } from '#kernel'
import { takingPart } from '#networks'

/** The people who act for a firm that takes part in a network on a day, and for which firm. */
export async function placesOf(
	tx: Tx,
	networkId: Id,
	day: Temporal.PlainDate,
): Promise<Map<Id, Id>> {
	const { rows } = await sql<{ personId: Id; firmId: Id }>`
		select distinct on (d.person_id) d.person_id, m.firm_id
		from membership m
		join mandate d on d.firm_id = m.firm_id and d.starts_on <= ${day}
			and (d.ends_on is null or d.ends_on >= ${day})
			and (m.person_id is null or m.person_id = d.person_id)
		join firm f on f.id = m.firm_id and f.claimed_at is not null
		where m.network_id = ${networkId} and m.state = any (${takingPart})
			and not exists (select from firm_visibility v where v.firm_id = m.firm_id
				and v.field = 'people' and v.audience = 'self' and m.firm_id <> all (my_firms()))
		order by d.person_id, m.since, m.firm_id`.execute(tx)
	return new Map(rows.map(({ personId, firmId }) => [personId, firmId]))
}
