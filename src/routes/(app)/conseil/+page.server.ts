import { redirect } from '@sveltejs/kit'
import type { PageServerLoad } from './$types'

/** What an adviser does begins with what waits for them. */
export const load: PageServerLoad = () => redirect(303, '/conseil/demandes')
