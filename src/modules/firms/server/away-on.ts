import type { Tx } from '#db'
import type { Id } from '#kernel'

/** Among these people, those who said they are away on a day: no reminder reaches them. */
export async function awayOn(
	tx: Tx,
	people: readonly Id[],
	day: Temporal.PlainDate,
): Promise<ReadonlySet<Id>> {
	if (people.length === 0) return new Set()
	const rows = await tx
		.selectFrom('leave')
		.select('personId')
		.where('personId', 'in', people)
		.where('startsOn', '<=', day)
		.where('endsOn', '>=', day)
		.execute()
	return new Set(rows.map(({ personId }) => personId))
}
