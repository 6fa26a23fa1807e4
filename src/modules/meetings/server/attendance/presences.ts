import { sql } from 'kysely'
import type { Tx } from '#db'
import type { Id } from '#kernel'
import type { AttendanceStatus } from '../../check-in/statuses.ts'

/** A line of a frozen sheet about a seat. */
export type SeatPresence = {
	meetingId: Id
	title: string
	heldOn: Temporal.PlainDate
	status: AttendanceStatus
	substituteName: string | null
}

/** What frozen sheets say of a seat since a day, the oldest first. */
export async function presencesOf(
	tx: Tx,
	{
		networkId,
		membershipId,
		since,
	}: { networkId: Id; membershipId: Id; since: Temporal.PlainDate },
): Promise<SeatPresence[]> {
	const { rows } = await sql<SeatPresence>`
		select m.meeting_id, m.title, m.held_on, a.status, a.substitute_name
		from attendance a
		join meeting m on m.network_id = a.network_id and m.meeting_id = a.meeting_id
		join attendance_sheet s on s.network_id = a.network_id and s.meeting_id = a.meeting_id
			and s.frozen_at is not null
		where a.network_id = ${networkId} and a.membership_id = ${membershipId}
			and m.held_on > ${since}
		order by m.starts_at, m.meeting_id`.execute(tx)
	return rows
}
