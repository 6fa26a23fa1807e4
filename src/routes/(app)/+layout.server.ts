import { isId } from '#kernel'
import { barOf, contentsOf, homeOf, screen, shellSheet } from '#pages'
import { shellPhrases } from '#phrases'
import { bandOf } from './network-look.ts'

/** The frame of a signed-in page: in whose name, the contents list, the bar of a phone. */
export const load = async (event) => {
	const { firm, network } = event.params as { firm?: string; network?: string }
	const firmId = isId(firm) ? firm : null
	// A page about a network may be opened in a firm's name, as to leave it: the firm is who acts.
	const networkId = !firmId && isId(network) ? network : null
	const sheet = await screen(event, (look) => shellSheet(look, { firmId, networkId }))
	const { nav } = shellPhrases(event.locals.locale)
	// A name that is not theirs frames nothing: the page says that it is not there, its way out leads home.
	const current = sheet.contexts.find(({ id }) => id === (firmId ?? networkId))
	const place = {
		firmId: current?.kind === 'firm' ? firmId : null,
		networkId: current?.kind === 'network' ? networkId : null,
		path: event.url.pathname,
	}
	return {
		shell: {
			home: homeOf(place, sheet),
			groups: contentsOf(place, sheet, nav, event.locals.isAdministrator),
			bar: barOf(place, sheet, nav),
			contexts: sheet.contexts,
			current: current ?? null,
			band: networkId && current && sheet.look ? bandOf(current.name, sheet.look) : null,
		},
	}
}
