import { screen } from '#pages'
import { mySessions } from '#peer-help/server'
import type { PageServerLoad } from './$types'

/** One's own peer-help sessions, of every network. */
export const load: PageServerLoad = (event) => screen(event, (look) => mySessions(look))
