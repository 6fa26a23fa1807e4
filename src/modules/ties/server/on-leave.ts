import { sql } from 'kysely'
import type { Tx } from '#db'
import { dayAt, type Id } from '#kernel'

/**
 * Until which day, included, each of these people is away on a day: no clock reminds them of anything meanwhile. They
 * noted an absence, or gave their pause as a go-between an end.
 */
export async function onLeaveUntil(
	tx: Tx,
	people: readonly Id[],
	day: Temporal.PlainDate,
): Promise<Map<Id, Temporal.PlainDate>> {
	if (people.length === 0) return new Map()
	const { rows } = await sql<{ personId: Id; until: Temporal.PlainDate }>`
		select person_id, max(until) as until from (
			select person_id, ends_on as until from leave where starts_on <= ${day}
			union all select person_id, opted_out_until from go_between_rule
		) away where person_id = any (${[...people]}::uuid[]) and until >= ${day}
		group by person_id`.execute(tx)
	return new Map(rows.map(({ personId, until }) => [personId, until]))
}

/** The same hour, once somebody is back: when a clock looks again. Null for who is there. */
export async function backFromLeave(
	tx: Tx,
	personId: Id,
	now: Temporal.Instant,
): Promise<Temporal.Instant | null> {
	const today = dayAt(now, 'UTC')
	const until = (await onLeaveUntil(tx, [personId], today)).get(personId)
	if (!until) return null
	const { days } = today.until(until.add({ days: 1 }), { largestUnit: 'days' })
	return now.add({ hours: 24 * days })
}
