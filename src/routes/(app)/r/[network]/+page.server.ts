import { networkHome } from '#networks/server'
import { idIn, screen } from '#pages'
import type { PageServerLoad } from './$types'

/** The first page of who runs a network. */
export const load: PageServerLoad = (event) =>
	screen(event, (look) => networkHome(look, { networkId: idIn(event, 'network') }))
