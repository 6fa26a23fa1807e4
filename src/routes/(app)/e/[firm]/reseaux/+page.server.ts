import { firmNetworks } from '#networks/server'
import { idIn, screen } from '#pages'
import type { PageServerLoad } from './$types'

/** The networks of the firm, past ones included. */
export const load: PageServerLoad = (event) =>
	screen(event, async (look) => ({
		...(await firmNetworks(look, { firmId: idIn(event, 'firm') })),
		hasLeft: event.url.searchParams.has('quitte'),
	}))
