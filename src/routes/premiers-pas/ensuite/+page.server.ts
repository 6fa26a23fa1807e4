import { redirect } from '@sveltejs/kit'
import type { PageServerLoad } from './$types'

/** Where to begin, once the instance is open. */
export const load: PageServerLoad = ({ locals }) => {
	if (locals.actor.kind !== 'person') redirect(303, '/connexion')
}
