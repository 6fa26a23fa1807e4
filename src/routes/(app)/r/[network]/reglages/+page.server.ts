import { networkSettings } from '#networks/server'
import { idIn, screen } from '#pages'
import type { PageServerLoad } from './$types'

/** What the network says of itself, part by part; each is changed on its own page. */
export const load: PageServerLoad = (event) =>
	screen(event, async (look) => ({
		...(await networkSettings(look, { networkId: idIn(event, 'network') })),
		saved: event.url.searchParams.has('enregistres'),
	}))
