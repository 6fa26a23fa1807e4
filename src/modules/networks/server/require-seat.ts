import type { Tx } from '#db'
import type { Id } from '#kernel'
import { refuse } from './refusal.ts'

/** Refuses one more firm when the network set itself a ceiling and reached it. */
export async function requireSeat(tx: Tx, networkId: Id, more = 1): Promise<void> {
	const { sizeCeiling } = await tx
		.selectFrom('network')
		.select('sizeCeiling')
		.where('networkId', '=', networkId)
		.executeTakeFirstOrThrow()
	if (sizeCeiling === null) return
	const { taken } = await tx
		.selectFrom('membership')
		.select((eb) => eb.fn.countAll<number>().as('taken'))
		.where('networkId', '=', networkId)
		.where('state', 'not in', ['left', 'excluded', 'suggested'])
		.executeTakeFirstOrThrow()
	if (taken + more > sizeCeiling) refuse('networks.full', { ceiling: sizeCeiling })
}
