import { redirect } from '@sveltejs/kit'
import { hideFirm } from '#networks/server'
import { readForm, screen, tryAct } from '#pages'
import { myAgreements } from '#privacy/server'
import type { Actions, PageServerLoad } from './$types'

/** What I agreed to, and what I refuse. */
export const load: PageServerLoad = async (event) => ({
	...(await screen(event, myAgreements)),
	withdrawn: event.url.searchParams.has('retire'),
})

export const actions: Actions = {
	/** An agreement ends by undoing what it was for: the firm leaves the network's page. */
	hide: async (event) => {
		const posted = await readForm(event.request)
		const input = { firmId: posted.text('firmId'), networkId: posted.text('networkId') }
		const { refused } = await tryAct(event, hideFirm, posted, input)
		return refused ?? redirect(303, '/moi/accords?retire')
	},
}
