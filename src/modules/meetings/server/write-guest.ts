import type { Tx } from '#db'
import type { Id } from '#kernel'

type Change = Partial<{
	personId: Id
	seatId: Id
	closedBy: Id | null
	appliedAt: Temporal.Instant
	welcomedAt: Temporal.Instant
	removedAt: Temporal.Instant | null
	toldAt: Temporal.Instant | null
	toldAgainAt: Temporal.Instant | null
	closedAt: Temporal.Instant | null
}>

/** Writes what changed of a guest of one meeting. */
export async function writeGuest(
	tx: Tx,
	{ networkId, guestId }: { networkId: Id; guestId: Id },
	change: Change,
): Promise<void> {
	await tx
		.updateTable('meetingGuest')
		.set(change)
		.where('networkId', '=', networkId)
		.where('guestId', '=', guestId)
		.execute()
}
