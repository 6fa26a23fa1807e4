import type { Tx } from '#db'
import type { Id } from '#kernel'

/**
 * Until which day, included, each of these people is away on a day: nobody is reminded of anything meanwhile.
 * The pause that a person gave themselves as a go-between counts when it has an end.
 */
export async function onLeaveUntil(
	tx: Tx,
	people: readonly Id[],
	day: Temporal.PlainDate,
): Promise<Map<Id, Temporal.PlainDate>> {
	if (people.length === 0) return new Map()
	const rows = await tx
		.selectFrom('goBetweenRule')
		.select(['personId', 'optedOutUntil'])
		.where('personId', 'in', people)
		.where('optedOutUntil', '>=', day)
		.execute()
	return new Map(
		rows.flatMap(({ personId, optedOutUntil }) =>
			optedOutUntil ? [[personId, optedOutUntil] as const] : [],
		),
	)
}
