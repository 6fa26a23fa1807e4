import type { Act } from '#db'
import type { Id } from '#kernel'

type Writing = Pick<Act, 'tx' | 'now' | 'enqueue'>

/**
 * A path fails: a no, a delay, an opt-out, a lost tie, all alike. Whoever is still waited for on it is told that
 * it is over, and the next path is looked for.
 */
export async function failPath(act: Writing, introductionId: Id, pathNo: number): Promise<void> {
	await endPath(act, introductionId, 'not_possible', pathNo)
	await act.enqueue('ties.find-path', { introductionId }, { key: `find-path:${introductionId}` })
}

/** Those who asked take the request back: nobody is waited for any more. */
export async function withdrawFrom(act: Writing, introductionId: Id): Promise<void> {
	await endPath(act, introductionId, 'withdrawn')
	await act.tx
		.updateTable('introduction')
		.set({ state: 'withdrawn', endedAt: act.now })
		.where('id', '=', introductionId)
		.where('state', '=', 'asking')
		.execute()
}

/** Ends the path under way, when there is one, and the steps that nobody needs any more. */
export async function endPath(
	{ tx, now }: Writing,
	introductionId: Id,
	state: 'not_possible' | 'withdrawn',
	pathNo?: number,
): Promise<void> {
	const path = await tx
		.updateTable('introductionPath')
		.set({ state, endedAt: now })
		.where('introductionId', '=', introductionId)
		.where('state', '=', 'asking')
		.$if(pathNo !== undefined, (query) => query.where('pathNo', '=', pathNo as number))
		.returning('pathNo')
		.executeTakeFirst()
	if (!path) return
	// A yes that left reads « transmise » until the last day: else its author would learn that those after said no.
	await tx
		.updateTable('introductionStep')
		.set({ concluded: 'ended' })
		.where('introductionId', '=', introductionId)
		.where('pathNo', '=', path.pathNo)
		.where('askedAt', 'is not', null)
		.where('concluded', 'is', null)
		.where((step) => step.or([step('passedOnAt', 'is', null), step('answer', '=', 'no')]))
		.execute()
}
