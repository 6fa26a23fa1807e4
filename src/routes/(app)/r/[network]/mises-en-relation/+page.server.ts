import { idIn, screen } from '#pages'
import { formatDay } from '#phrases'
import { networkIntroductions } from '#ties/server'
import type { PageServerLoad } from './$types'

/** What who runs a network may know of its introductions: numbers, and what is late. */
export const load: PageServerLoad = async (event) => {
	const { locale } = event.locals
	const { from, until, ...counts } = await screen(event, (look) =>
		networkIntroductions(look, { networkId: idIn(event, 'network') }),
	)
	return { ...counts, first: formatDay(from, locale), last: formatDay(until, locale) }
}
