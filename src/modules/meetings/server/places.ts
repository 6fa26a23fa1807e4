import type { Tx } from '#db'
import type { Id } from '#kernel'
import type { Place } from '../place-given.ts'
import type { Answer } from '../states.ts'

/** The registrations of a meeting, by what decides of places. */
export async function placesOf(tx: Tx, networkId: Id, meetingId: Id): Promise<Place[]> {
	const rows = await tx
		.selectFrom('registration')
		.select(['attendeeId', 'answer', 'waitingAt'])
		.where('networkId', '=', networkId)
		.where('meetingId', '=', meetingId)
		.execute()
	return rows.map((row) => ({ ...row, answer: row.answer as Answer }))
}
