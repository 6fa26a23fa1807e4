import { redirect } from '@sveltejs/kit'
import { editNetwork, networkSettings } from '#networks/server'
import { idIn, readForm, screen, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** The network's settings, to change or only to read. */
export const load: PageServerLoad = (event) =>
	screen(event, async (look) => ({
		...(await networkSettings(look, { networkId: idIn(event, 'network') })),
		saved: event.url.searchParams.has('enregistres'),
	}))

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
			legalForm: posted.optional('legalForm'),
			timeZone: posted.text('timeZone'),
			currency: posted.text('currency'),
			sizeCeiling: posted.number('sizeCeiling'),
		})
		if (outcome.refused) return outcome.refused
		redirect(303, `/r/${networkId}/reglages?enregistres`)
	},
}
