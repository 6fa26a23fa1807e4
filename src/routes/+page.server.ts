import { redirect } from '@sveltejs/kit'
import { addressOf, screen, shellSheet } from '#pages'
import type { PageServerLoad } from './$types'

/** The front door: signed in, the first name one may act in; else the sign-in page. */
export const load: PageServerLoad = async (event) => {
	if (event.locals.actor.kind !== 'person') redirect(303, '/connexion')
	// Asked again at each sign-in until it is chosen; « Later » leads on.
	if (event.locals.protectionDueAt && !event.cookies.get('plus-tard'))
		redirect(303, '/connexion/protection')
	const sheet = await screen(event, (look) => shellSheet(look, { firmId: null, networkId: null }))
	redirect(303, addressOf(sheet.contexts[0]))
}
