import { readFeed } from '#meetings/server'
import type { RequestHandler } from './$types'

/** What a calendar program reads at its secret address. One that was taken back answers that it is gone. */
export const GET: RequestHandler = async ({ params }) => {
	const text = await readFeed(params.token, Temporal.Now.instant())
	if (text === null) return new Response(null, { status: 410 })
	return new Response(text, {
		headers: {
			'content-type': 'text/calendar; charset=utf-8',
			'cache-control': 'private, max-age=900',
			'x-robots-tag': 'noindex',
		},
	})
}
