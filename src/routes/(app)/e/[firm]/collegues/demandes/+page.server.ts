import { redirect } from '@sveltejs/kit'
import { idIn, readForm, screen, tryAct } from '#pages'
import { claimsOnFirm, declineClaimant, welcomeClaimant } from '#records/server'
import type { Actions, PageServerLoad } from './$types'

/** People who say that the firm is theirs too, for its representative to answer. */
export const load: PageServerLoad = async (event) => ({
	...(await screen(event, (look) => claimsOnFirm(look, { firmId: idIn(event, 'firm') }))),
	done: event.url.searchParams.get('fait'),
})

export const actions: Actions = {
	welcome: async (event) => {
		const posted = await readForm(event.request)
		const claimId = posted.text('claimId')
		const input = { firmId: idIn(event, 'firm'), claimId, role: posted.text('role') }
		const { refused } = await tryAct(event, welcomeClaimant, posted, input, claimId)
		if (refused) return refused
		redirect(303, '?fait=accueillie')
	},
	decline: async (event) => {
		const posted = await readForm(event.request)
		const claimId = posted.text('claimId')
		const input = { firmId: idIn(event, 'firm'), claimId, reason: posted.text('reason') }
		const { refused } = await tryAct(event, declineClaimant, posted, input, claimId)
		if (refused) return refused
		redirect(303, '?fait=refusee')
	},
}
