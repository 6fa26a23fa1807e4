import type { Tx } from '#db'
import { assert, type Id } from '#kernel'
import { type PathFault, pathFault } from '../path-check.ts'
import { gazetteer } from './gazetteer.ts'
import { loadTieWorld } from './load-graph.ts'
import type { Parameters } from './parameters.ts'

/** The introduction, as the acts of the system read it. */
export async function fetchIntroduction(tx: Tx, introductionId: Id) {
	return tx
		.selectFrom('introduction')
		.selectAll()
		.where('id', '=', introductionId)
		.executeTakeFirstOrThrow()
}

/** A step whose person was asked, or undefined. */
export async function fetchStep(tx: Tx, stepId: Id) {
	return tx
		.selectFrom('introductionStep')
		.selectAll()
		.where('id', '=', stepId)
		.where('askedAt', 'is not', null)
		.executeTakeFirst()
}

/** The steps of a path in their order. */
export async function fetchSteps(tx: Tx, introductionId: Id, pathNo: number) {
	const steps = await tx
		.selectFrom('introductionStep')
		.selectAll()
		.where('introductionId', '=', introductionId)
		.where('pathNo', '=', pathNo)
		.orderBy('position')
		.execute()
	assert(steps.length > 0, 'a path has at least the person to meet')
	return steps
}

type Ends = { askerId: Id; askerFirmId: Id; targetFirmId: Id }

/**
 * Looks at a path again in this transaction, from one of its people on: what the search proposed or what
 * someone accepted may have fallen since. Reads those people and their firms only.
 */
export async function checkPath(
	tx: Tx,
	now: Temporal.Instant,
	parameters: Parameters,
	introduction: Ends,
	people: readonly Id[],
	from: number,
): Promise<PathFault | null> {
	const { askerFirmId, targetFirmId } = introduction
	const part = { people, firms: [askerFirmId, targetFirmId], paths: [people] }
	const world = await loadTieWorld(tx, now, parameters, part)
	return pathFault(world, await gazetteer(tx), { people, askerFirmId, targetFirmId }, from)
}
