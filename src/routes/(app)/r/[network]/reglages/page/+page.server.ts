import { redirect } from '@sveltejs/kit'
import { networkSettings, publishNetwork } from '#networks/server'
import { idIn, readForm, screen, tryAct } from '#pages'
import { forWhoGoverns } from '../for-who-governs.ts'
import type { Actions, PageServerLoad } from './$types'

/** Who may read the page of the network, and what stands on it. */
export const load: PageServerLoad = (event) =>
	screen(event, async (look) =>
		forWhoGoverns(await networkSettings(look, { networkId: idIn(event, 'network') })),
	)

export const actions: Actions = {
	default: async (event) => {
		const networkId = idIn(event, 'network')
		const posted = await readForm(event.request)
		const outcome = await tryAct(event, publishNetwork, posted, {
			networkId,
			audience: posted.text('audience'),
			parts: posted.list('parts'),
			takesVisits: posted.ticked('takesVisits'),
			contactName: posted.optional('contactName'),
			contactEmail: posted.optional('contactEmail'),
			contactPhone: posted.optional('contactPhone'),
		})
		if (outcome.refused) return outcome.refused
		redirect(303, `/r/${networkId}/reglages?enregistres`)
	},
}
