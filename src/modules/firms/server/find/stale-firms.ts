import type { Look } from '#db'
import { type Id, isId } from '#kernel'
import { firmsToFind } from './firms-to-find.ts'
import { keyOf, printed } from './make-findable.ts'

/**
 * Firms whose documents are not what they would be if they were made now: none, when every act that changes a
 * card calls `makeFindable`. For tests and for the doctor; reads every card, as the system.
 */
export async function staleFirms({ tx, now }: Omit<Look, 'actor'>): Promise<Id[]> {
	const all = (await tx.selectFrom('firm').select('id').execute()).map(({ id }) => id).filter(isId)
	const wanted = new Map(
		(await firmsToFind({ tx, now }, all))
			.flatMap(printed)
			.map((one) => [keyOf(one), { print: one.print, firmId: one.firmId }]),
	)
	const kept = await tx
		.selectFrom('searchDocument')
		.select(['audience', 'firmId', 'print'])
		.execute()
	const known = new Map(kept.map((one) => [keyOf(one), one]))
	const stale = [
		...[...wanted]
			.filter(([key, { print }]) => known.get(key)?.print !== print)
			.map(([, one]) => one),
		...kept.filter((one) => !wanted.has(keyOf(one))),
	]
	return [...new Set(stale.map(({ firmId }) => firmId as Id))]
}
