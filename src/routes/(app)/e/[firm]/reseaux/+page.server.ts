import { redirect } from '@sveltejs/kit'
import { firmNetworks, hideFirm, showFirm } from '#networks/server'
import { idIn, readForm, screen, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** The networks of the firm, past ones included; and whether it appears on their pages. */
export const load: PageServerLoad = (event) =>
	screen(event, async (look) => ({
		...(await firmNetworks(look, { firmId: idIn(event, 'firm') })),
		hasLeft: event.url.searchParams.has('quitte'),
		showing: event.url.searchParams.get('page'),
	}))

export const actions: Actions = {
	show: async (event) => {
		const firmId = idIn(event, 'firm')
		const posted = await readForm(event.request)
		const input = { firmId, networkId: posted.text('networkId') }
		const { refused } = await tryAct(event, showFirm, posted, input)
		if (refused) return refused
		redirect(303, `/e/${firmId}/reseaux?page=oui`)
	},
	hide: async (event) => {
		const firmId = idIn(event, 'firm')
		const posted = await readForm(event.request)
		const input = { firmId, networkId: posted.text('networkId') }
		const { refused } = await tryAct(event, hideFirm, posted, input)
		if (refused) return refused
		redirect(303, `/e/${firmId}/reseaux?page=non`)
	},
}
