import { redirect } from '@sveltejs/kit'
import type { PageServerLoad } from './$types'

/** The administration has one page so far. */
export const load: PageServerLoad = () => redirect(303, '/admin/courriels')
