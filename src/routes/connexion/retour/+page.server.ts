import { redirect } from '@sveltejs/kit'
import { enterWithIdentity, waysIn } from '#accounts/server'
import type { PageServerLoad } from './$types'

/**
 * Back from the provider of identities, in the browser that left for it: in, or with an identity that no
 * account here knows. Whoever is signed in already goes on to link it; others come in once first.
 */
export const load: PageServerLoad = async (event) => {
	if (!event.url.search) {
		const { byProvider } = await waysIn()
		return byProvider ? { provider: byProvider } : redirect(303, '/connexion')
	}
	const { isIn, goesTo } = await enterWithIdentity(event)
	if (isIn) redirect(303, goesTo ?? '/')
	// The code leaves the address: it served.
	redirect(
		303,
		event.locals.actor.kind === 'person' ? '/moi/compte/identites' : '/connexion/retour',
	)
}
