import { acceptRole, rolePage } from '#networks/server'
import { showOffer, takeOffer } from '../../invitation/[token]/come-in.ts'
import type { Actions, PageServerLoad } from './$types'

/** Shows an offered role to whoever holds its link. */
export const load: PageServerLoad = (event) => showOffer(event, rolePage)

export const actions: Actions = {
	default: (event) => takeOffer(event, acceptRole, ({ networkId }) => `/r/${networkId}`),
}
