import { keptSheets } from '#listings/server'
import { screen } from '#pages'
import type { PageServerLoad } from './$types'

/** The listed networks that advisers keep. */
export const load: PageServerLoad = (event) => {
	const closed = event.url.searchParams.has('sorties')
	return screen(event, async (look) => ({
		...(await keptSheets(look, { closed })),
		closed,
		done: event.url.searchParams.get('fait'),
		hasDropped: event.url.searchParams.has('retire'),
	}))
}
