import { networkAttendance } from '#meetings/server'
import { idIn, screen } from '#pages'
import type { PageServerLoad } from './$types'

/** Who comes and who drifts away, for who runs the network. */
export const load: PageServerLoad = async (event) => ({
	...(await screen(event, (look) =>
		networkAttendance(look, { networkId: idIn(event, 'network') }),
	)),
	isSent: event.url.searchParams.has('envoye'),
})
