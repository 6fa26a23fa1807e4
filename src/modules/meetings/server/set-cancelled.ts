import { sql } from 'kysely'
import type { Act } from '#db'
import type { Meeting } from './access.ts'

/** Writes that a meeting is cancelled, or no longer; calendars take the change for a newer version. */
export async function setCancelled(
	{ tx }: Act,
	meeting: Meeting,
	cancelledAt: Temporal.Instant | null,
) {
	await tx
		.updateTable('meeting')
		.set({ cancelledAt, sequence: sql<number>`sequence + 1` })
		.where('networkId', '=', meeting.networkId)
		.where('meetingId', '=', meeting.meetingId)
		.execute()
}
