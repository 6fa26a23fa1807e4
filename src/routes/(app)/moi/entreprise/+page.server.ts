import { redirect } from '@sveltejs/kit'
import { readForm, screen, tryAct } from '#pages'
import { claimFirm, myClaims, withdrawClaim } from '#records/server'
import type { Actions, PageServerLoad } from './$types'

/** « It is my firm »: the form, and what became of what was asked. */
export const load: PageServerLoad = async (event) => ({
	...(await screen(event, myClaims)),
	done: event.url.searchParams.get('fait'),
})

export const actions: Actions = {
	claim: async (event) => {
		const posted = await readForm(event.request)
		const { refused } = await tryAct(event, claimFirm, posted, {
			firmName: posted.text('firmName'),
			siren: posted.optional('siren'),
			commune: posted.optional('commune'),
			jobTitle: posted.text('jobTitle'),
			reach: posted.text('reach'),
			proof: posted.text('proof'),
		})
		if (refused) return refused
		redirect(303, '?fait=envoyee')
	},
	withdraw: async (event) => {
		const posted = await readForm(event.request)
		const input = { claimId: posted.text('claimId') }
		const { refused } = await tryAct(event, withdrawClaim, posted, input, 'withdraw')
		if (refused) return refused
		redirect(303, '?fait=retiree')
	},
}
