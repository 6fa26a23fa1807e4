import { sql } from 'kysely'
import { defineRetention } from '#jobs/server'

/** What bears a guest, and last the guest. */
const ofGuests = [
	'attendance_correction',
	'attendance_mark',
	'attendance',
	'registration',
	'guest_contact',
	'meeting_guest',
]

/**
 * The guests of a meeting, a year after it, with their address, their answer and their line of the sheet: whoever joined
 * since is known as a member. What the network did with members stays.
 */
const visitor = defineRetention('visitor', async (tx, before) => {
	const { rows } = await sql<{ guestId: string }>`
		select g.guest_id from meeting_guest g
		join meeting m on m.network_id = g.network_id and m.meeting_id = g.meeting_id
		where m.ends_at < ${before}::timestamptz`.execute(tx)
	const guests = rows.map(({ guestId }) => guestId)
	for (const table of ofGuests) {
		const column = table.startsWith('attendance_') ? 'attendee_id' : 'guest_id'
		await sql`delete from ${sql.table(table)}
			where ${sql.ref(column)} = any (${guests}::uuid[])`.execute(tx)
	}
	return guests.length
})

/** What meetings forget each night. */
export const meetingsClocks = [visitor]
