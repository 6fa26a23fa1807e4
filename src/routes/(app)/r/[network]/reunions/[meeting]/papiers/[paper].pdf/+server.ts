import { notFound } from '#kernel'
import { papers } from '#meetings'
import { meetingPaper } from '#meetings/server'
import { idIn, screen } from '#pages'
import type { RequestHandler } from './$types'

/** What a meeting prints. */
export const GET: RequestHandler = async (event) => {
	const paper = papers.find((one) => one === event.params.paper) ?? notFound()
	const pdf = await screen(event, (look) =>
		meetingPaper(look, {
			networkId: idIn(event, 'network'),
			meetingId: idIn(event, 'meeting'),
			paper,
			locale: event.locals.locale,
		}),
	)
	return new Response(pdf as BodyInit, {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `inline; filename="${paper}.pdf"`,
			'cache-control': 'private, no-store',
		},
	})
}
