import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#db'
import { showsPeople } from '#firms/server'
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
			and (${showsPeople} or m.firm_id = any (my_firms()))
		order by d.person_id, m.since, m.firm_id`.execute(tx)
	return new Map(rows.map(({ personId, firmId }) => [personId, firmId]))
}

/**
 * Who sits in a network on a day, and for which firm, in SQL: the person of a nominative seat, else who has
 * represented the member firm for longest. What lists people reads these: a firm that keeps its people has nobody here.
 */
export function seatedIn(
	networkId: Id,
	day: Temporal.PlainDate,
): RawBuilder<{ personId: Id; firmId: Id }> {
	return sql`select distinct on (d.person_id) d.person_id, m.firm_id
		from membership m
		join firm f on f.id = m.firm_id and f.claimed_at is not null
		cross join lateral (
			select person_id from mandate where firm_id = m.firm_id and starts_on <= ${day}
				and (ends_on is null or ends_on >= ${day})
				and (m.person_id is null and role = 'representative' or person_id = m.person_id)
			order by starts_on, person_id limit 1) d
		where m.network_id = ${networkId} and m.state = any (${takingPart}) and ${showsPeople}
		order by d.person_id, m.since, m.firm_id`
}
