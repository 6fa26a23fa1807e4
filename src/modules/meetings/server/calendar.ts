import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { sql } from 'kysely'
import type { Tx } from '#db'
import { publicAddress } from '#instance/server'
import type { Id } from '#kernel'

/** A meeting as calendars hold it. */
export type CalendarEvent = {
	meetingId: Id
	network: string
	title: string
	details: string | null
	place: string | null
	videoUrl: string | null
	startsAt: Temporal.Instant
	endsAt: Temporal.Instant
	sequence: number
	createdAt: Temporal.Instant
	isCancelled: boolean
}

const most = 1000

/**
 * Meetings as an iCalendar text (RFC 5545): one stable identifier each, a version that grows, instants in UTC so that no
 * calendar needs to know our time zones. It names nobody: no guest, no one who comes.
 */
export async function calendarOf(
	tx: Tx,
	networkId: Id,
	meetingIds: readonly Id[],
): Promise<string> {
	const { rows } = await sql<CalendarEvent>`
		select m.meeting_id, n.name as network, m.title, m.details, m.place, m.video_url, m.starts_at, m.ends_at,
			m.sequence, m.created_at, (m.cancelled_at is not null) as is_cancelled
		from meeting m join network n on n.network_id = m.network_id
		where m.network_id = ${networkId} and m.meeting_id = any (${[...meetingIds]}::uuid[])
		order by m.starts_at limit ${most}`.execute(tx)
	return writeCalendar(rows, { name: rows[0]?.network ?? '', address: await publicAddress(tx) })
}

/** Writes the text of a calendar. */
export function writeCalendar(
	events: readonly CalendarEvent[],
	{ name, address }: { name: string; address: string },
): string {
	const calendar = ical({
		name,
		prodId: { company: 'Maillage', product: 'Maillage', language: 'FR' },
		method: ICalCalendarMethod.PUBLISH,
		ttl: 3600,
	})
	const host = new URL(address).hostname
	for (const event of events)
		calendar.createEvent({
			id: `${event.meetingId}@${host}`,
			sequence: event.sequence,
			start: utc(event.startsAt),
			end: utc(event.endsAt),
			stamp: utc(event.createdAt),
			summary: event.title === event.network ? event.title : `${event.title} (${event.network})`,
			description: [event.details, event.videoUrl].filter(Boolean).join('\n\n') || null,
			location: event.place ?? event.videoUrl,
			url: `${address}/moi/agenda/${event.meetingId}`,
			status: event.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
		})
	return calendar.toString()
}

const utc = (at: Temporal.Instant) => at.toZonedDateTimeISO('UTC')
