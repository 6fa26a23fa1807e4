import type { Tx } from '#db'
import { dayAt, type Id } from '#kernel'
import { firmsCompete } from '../tie-world.ts'
import { gazetteer } from './gazetteer.ts'
import { loadTieWorld } from './load-graph.ts'
import { parametersOn } from './parameters.ts'

/** Whether two firms compete today: trade, place and customers in common, and no accord. For a warning, never a bar. */
export async function doCompete(
	tx: Tx,
	now: Temporal.Instant,
	one: Id,
	other: Id,
): Promise<boolean> {
	const parameters = await parametersOn(tx, dayAt(now, 'UTC'))
	const world = await loadTieWorld(tx, now, parameters, { people: [], firms: [one, other] })
	return firmsCompete(world, await gazetteer(tx), one, other)
}
