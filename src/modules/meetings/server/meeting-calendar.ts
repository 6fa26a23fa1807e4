import type { Look } from '#db'
import type { Id } from '#kernel'
import { accessMeeting } from './access.ts'
import { calendarOf } from './calendar.ts'

/** One meeting, as a file for the reader’s calendar. */
export async function meetingCalendar(
	look: Look,
	{ meetingId }: { meetingId: Id },
): Promise<string> {
	const { networkId } = await accessMeeting(look.tx, look.actor, meetingId)
	return calendarOf(look.tx, networkId, [meetingId])
}
