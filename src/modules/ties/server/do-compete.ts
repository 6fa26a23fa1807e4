import type { Tx } from '#db'
import { dayAt, type Id } from '#kernel'
import { firmsCompete } from '../tie-world.ts'
import { gazetteer } from './gazetteer.ts'
import { loadTieWorld } from './load-graph.ts'
import { parametersOn } from './parameters.ts'

/**
 * Whether a firm competes with another today, as far as it is told of it: trade, place and customers in common, and
 * no accord. For a warning, never a bar.
 */
export async function doCompete(
	tx: Tx,
	now: Temporal.Instant,
	firmId: Id,
	other: Id,
): Promise<boolean> {
	const parameters = await parametersOn(tx, dayAt(now, 'UTC'))
	const part = { people: [], firms: [firmId, other] }
	const world = await loadTieWorld(tx, now, parameters, part, { personId: null, firmId })
	return firmsCompete(world, await gazetteer(tx), firmId, other)
}
