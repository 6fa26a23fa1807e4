import type { Tx } from '#db'
import type { Id } from '#kernel'

/** Ends every invitation of a membership that still waits; their links stop working. */
export async function withdrawOffers(
	tx: Tx,
	networkId: Id,
	membershipId: Id,
	now: Temporal.Instant,
): Promise<number> {
	const { numUpdatedRows } = await tx
		.updateTable('invitation')
		.set({ withdrawnAt: now })
		.where('networkId', '=', networkId)
		.where('membershipId', '=', membershipId)
		.where('acceptedAt', 'is', null)
		.where('withdrawnAt', 'is', null)
		.executeTakeFirst()
	return Number(numUpdatedRows)
}
