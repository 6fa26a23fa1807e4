import { meetingCalendar } from '#meetings/server'
import { idIn, screen } from '#pages'
import type { RequestHandler } from './$types'

/** A meeting for the reader’s own calendar. */
export const GET: RequestHandler = async (event) => {
	const text = await screen(event, (look) =>
		meetingCalendar(look, { meetingId: idIn(event, 'meeting') }),
	)
	return new Response(text, {
		headers: {
			'content-type': 'text/calendar; charset=utf-8',
			'content-disposition': 'attachment; filename="rendez-vous.ics"',
			'cache-control': 'private, no-store',
		},
	})
}
