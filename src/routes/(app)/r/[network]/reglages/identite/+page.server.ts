import { redirect } from '@sveltejs/kit'
import { editNetwork, networkSettings } from '#networks/server'
import { idIn, readForm, screen, tryAct } from '#pages'
import { forWhoGoverns } from '../for-who-governs.ts'
import type { Actions, PageServerLoad } from './$types'

/** What the network is, to change. */
export const load: PageServerLoad = (event) =>
	screen(event, async (look) =>
		forWhoGoverns(await networkSettings(look, { networkId: idIn(event, 'network') })),
	)

export const actions: Actions = {
	default: async (event) => {
		const networkId = idIn(event, 'network')
		const posted = await readForm(event.request)
		const outcome = await tryAct(event, editNetwork, posted, {
			networkId,
			name: posted.text('name'),
			family: posted.text('family'),
			purpose: posted.optional('purpose'),
			territory: posted.optional('territory'),
			places: posted.labels('places'),
			legalForm: posted.optional('legalForm'),
			rna: posted.optional('rna'),
			siren: posted.optional('siren'),
			ice: posted.optional('ice'),
			foundedYear: posted.number('foundedYear'),
			website: posted.optional('website'),
			timeZone: posted.text('timeZone'),
			currency: posted.text('currency'),
		})
		if (outcome.refused) return outcome.refused
		redirect(303, `/r/${networkId}/reglages?enregistres`)
	},
}
