import { redirect } from '@sveltejs/kit'
import { idIn, readForm, screen, tryAct } from '#pages'
import { acceptClaim, claimSheet, refuseClaim } from '#records/server'
import type { Actions, PageServerLoad } from './$types'

/** One claim: who makes it, what shows it, and the records it may be about. */
export const load: PageServerLoad = (event) =>
	screen(event, (look) => claimSheet(look, { claimId: idIn(event, 'claim') }))

export const actions: Actions = {
	accept: async (event) => {
		const posted = await readForm(event.request)
		const input = { claimId: idIn(event, 'claim'), firmIds: posted.list('firmIds') }
		const { refused } = await tryAct(event, acceptClaim, posted, input, 'accept')
		if (refused) return refused
		redirect(303, '/conseil/demandes?fait=acceptee')
	},
	refuse: async (event) => {
		const posted = await readForm(event.request)
		const input = { claimId: idIn(event, 'claim'), reason: posted.text('reason') }
		const { refused } = await tryAct(event, refuseClaim, posted, input, 'refuse')
		if (refused) return refused
		redirect(303, '/conseil/demandes?fait=refusee')
	},
}
