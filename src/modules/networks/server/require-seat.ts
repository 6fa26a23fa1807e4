import type { Tx } from '#db'
import type { Id } from '#kernel'
import { refuse } from './refusal.ts'

/** How many firms a network may hold and how many more fit; null when it set itself no ceiling. */
export async function seatsLeft(
	tx: Tx,
	networkId: Id,
): Promise<{ ceiling: number; left: number } | null> {
	const { sizeCeiling } = await tx
		.selectFrom('network')
		.select('sizeCeiling')
		.where('networkId', '=', networkId)
		.executeTakeFirstOrThrow()
	if (sizeCeiling === null) return null
	const { taken } = await tx
		.selectFrom('membership')
		.select((eb) => eb.fn.countAll<number>().as('taken'))
		.where('networkId', '=', networkId)
		.where('state', 'not in', ['left', 'excluded', 'suggested'])
		.executeTakeFirstOrThrow()
	return { ceiling: sizeCeiling, left: sizeCeiling - taken }
}

/** Refuses one more firm when the network set itself a ceiling and reached it. */
export async function requireSeat(tx: Tx, networkId: Id, more = 1): Promise<void> {
	const seats = await seatsLeft(tx, networkId)
	if (seats && more > seats.left) refuse('networks.full', { ceiling: seats.ceiling })
}
