import { sheetPage } from '#listings/server'
import { idIn, openScreen } from '#pages'
import type { PageServerLoad } from './$types'

/** The page of one network, for whoever it shows itself to. */
export const load: PageServerLoad = async (event) => ({
	...(await openScreen(event, (look) => sheetPage(look, { sheetId: idIn(event, 'sheet') }))),
	isSignedIn: event.locals.actor.kind === 'person',
	hasAsked: event.url.searchParams.has('visite'),
	hasClaimed: event.url.searchParams.has('demande'),
})
