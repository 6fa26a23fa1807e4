import { screen } from '#pages'
import { claimsToCheck } from '#records/server'
import type { PageServerLoad } from './$types'

/** The claims an adviser was asked to check. */
export const load: PageServerLoad = async (event) => ({
	...(await screen(event, claimsToCheck)),
	done: event.url.searchParams.get('fait'),
})
