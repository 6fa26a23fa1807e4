import { sql } from 'kysely'
import type { Tx } from '#db'
import type { Id } from '#kernel'

/** How many introductions a person was asked for this month, of how many they accept. */
export type Carried = { count: number; cap: number | null }

/** What a go-between was asked for this calendar month, whatever they answered: what their ceiling counts. */
export async function carriedBy(tx: Tx, personId: Id, now: Temporal.Instant): Promise<Carried> {
	const month = now.toZonedDateTimeISO('UTC').toPlainDate().with({ day: 1 })
	const { rows } = await sql<Carried>`
		select (select monthly_cap from go_between_rule where person_id = ${personId}) as cap,
			count(*) as count
		from introduction_step
		where person_id = ${personId} and next_person is not null
			and asked_at >= ${month.toString()}::timestamp at time zone 'UTC'`.execute(tx)
	return rows[0] ?? { count: 0, cap: null }
}
