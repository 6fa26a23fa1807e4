import type { Tx } from '#db'
import type { Id } from '#kernel'
import { firmsCompete } from '../tie-world.ts'
import { gazetteer } from './gazetteer.ts'
import { loadTieWorld } from './load-graph.ts'
import { parametersOn } from './parameters.ts'

/**
 * Which of these firms compete with one of ours today: same trade, same customers, zones that meet, no
 * accord in force. Computed from what is true now, never kept.
 */
export async function competitorsOf(
	tx: Tx,
	now: Temporal.Instant,
	ours: readonly Id[],
	firms: readonly Id[],
): Promise<Set<Id>> {
	const parameters = await parametersOn(tx, now.toZonedDateTimeISO('UTC').toPlainDate())
	const part = { people: [], firms: [...new Set([...ours, ...firms])] }
	const world = await loadTieWorld(tx, now, parameters, part)
	const places = await gazetteer(tx)
	return new Set(firms.filter((firm) => ours.some((one) => firmsCompete(world, places, one, firm))))
}
