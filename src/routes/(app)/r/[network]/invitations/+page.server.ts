import { invitations } from '#networks/server'
import { idIn, screen } from '#pages'
import type { PageServerLoad } from './$types'

/** The invitations that wait for their answer. */
export const load: PageServerLoad = (event) =>
	screen(event, async (look) => ({
		...(await invitations(look, { networkId: idIn(event, 'network') })),
		unwritten: Number(event.url.searchParams.get('sans')) || 0,
		justMade: Number(event.url.searchParams.get('faites')) || 0,
	}))
