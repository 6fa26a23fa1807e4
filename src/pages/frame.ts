import type { RequestEvent } from '@sveltejs/kit'
import { helpOf } from '#help'
import { guide } from '#help/server'
import { isId } from '#kernel'
import { shellPhrases } from '#phrases'
import { barOf, contentsOf, homeOf } from './contents.ts'
import { screen } from './screen.ts'
import { shellSheet } from './shell.ts'

/** The frame of a signed-in page: in whose name, the contents list, the bar of a phone. */
export type Frame = Awaited<ReturnType<typeof frameOf>>

/** Reads what the frame of a page shows, beside the page and in the same reading. */
export async function frameOf(event: RequestEvent) {
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
		home: homeOf(place, sheet),
		groups: contentsOf(place, sheet, nav, event.locals.isAdministrator),
		bar: barOf(place, sheet, nav),
		contexts: sheet.contexts,
		current: current ?? null,
		/** How the network that is run wants to look. */
		look: networkId && current ? sheet.look : null,
		help: await helpFor(event.route.id),
	}
}

/** The page of the help that speaks of this screen, under its French title. */
async function helpFor(routeId: string | null) {
	const target = helpOf(routeId)
	if (!target) return null
	const [name, anchor] = target.split('#')
	const page = (await guide()).pages.find((one) => one.name === name)
	const section = page?.sections.find((one) => one.anchor === anchor)
	return page ? { href: `/aide/${target}`, title: section?.title ?? page.title } : null
}
