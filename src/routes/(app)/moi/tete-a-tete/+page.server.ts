import { myOneToOnes } from '#one-to-ones/server'
import { screen } from '#pages'
import type { PageServerLoad } from './$types'

/** One's one-to-ones, the open ones first, and whom one never met. */
export const load: PageServerLoad = (event) => screen(event, myOneToOnes)
