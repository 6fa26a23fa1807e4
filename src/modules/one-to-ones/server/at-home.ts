import { sql } from 'kysely'
import type { Look } from '#db'
import { type Id, personOf } from '#kernel'

/** A one-to-one that waits for the reader: an answer, or whether it took place. */
export type WaitingOneToOne = {
	kind: 'pair' | 'held'
	id: Id
	/** The others, one after the other. */
	from: string
	/** The day before which to meet; for one that is over, nothing. */
	on: Temporal.PlainDate | null
}

/** What the home page says of one's one-to-ones: those to answer, and those whose day passed without a word. */
export async function oneToOnesAtHome({ tx, actor }: Look): Promise<WaitingOneToOne[]> {
	const me = personOf(actor)
	const { rows } = await sql<WaitingOneToOne>`
		select case when s.answer is null then 'pair' else 'held' end as kind, o.one_to_one_id as id,
			case when s.answer is null then o.meet_until end as on,
			coalesce((select string_agg(p.given_name || ' ' || p.family_name, ', ' order by x.place)
				from one_to_one_seat x join person p on p.id = x.person_id
				where x.network_id = s.network_id and x.one_to_one_id = s.one_to_one_id
					and x.person_id <> s.person_id), '') as from
		from one_to_one_seat s
		join one_to_one o on o.network_id = s.network_id and o.one_to_one_id = s.one_to_one_id
		where s.person_id = ${me} and not exists (select from one_to_one_end e
				where e.network_id = s.network_id and e.one_to_one_id = s.one_to_one_id)
			and (s.answer is null or (s.said is null and s.asked_held_at is not null
				and not exists (select from one_to_one_seat y where y.network_id = s.network_id
					and y.one_to_one_id = s.one_to_one_id and y.answer is distinct from 'yes')))
		order by o.meet_until, o.one_to_one_id limit 6`.execute(tx)
	return rows
}
