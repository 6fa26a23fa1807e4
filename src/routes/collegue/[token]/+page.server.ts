import { acceptMandate, offerReading } from '#firms/server'
import { showOffer, takeOffer } from '../../invitation/[token]/come-in.ts'
import type { Actions, PageServerLoad } from './$types'

/** Shows an offered mandate to whoever holds its link. */
export const load: PageServerLoad = (event) => showOffer(event, offerReading)

export const actions: Actions = {
	default: (event) => takeOffer(event, acceptMandate, ({ firmId }) => `/e/${firmId}`),
}
