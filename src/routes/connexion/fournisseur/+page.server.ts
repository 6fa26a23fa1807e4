import { redirect } from '@sveltejs/kit'
import { providerAhead } from '#accounts/server'
import type { PageServerLoad } from './$types'

/** The page between this site and the provider of identities: it says where one goes, its link leads there. */
export const load: PageServerLoad = async (event) => {
	const ahead = await providerAhead(event)
	if (!ahead) redirect(303, '/connexion')
	return ahead
}
