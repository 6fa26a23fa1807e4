import { type RequestEvent, redirect } from '@sveltejs/kit'
import { idIn, readForm, screen, tryAct } from '#pages'
import { proposeChanges, proposingSheet, withdrawProposal } from '#records/server'
import type { Actions, PageServerLoad } from './$types'

const placeIn = (event: RequestEvent) => ({
	networkId: idIn(event, 'network'),
	membershipId: idIn(event, 'membership'),
})

/** The card as the network reads it, to write as it should be; and what was proposed before. */
export const load: PageServerLoad = async (event) => ({
	...(await screen(event, (look) => proposingSheet(look, placeIn(event)))),
	done: event.url.searchParams.get('fait'),
})

export const actions: Actions = {
	propose: async (event) => {
		const posted = await readForm(event.request)
		const { refused } = await tryAct(event, proposeChanges, posted, {
			...placeIn(event),
			reason: posted.text('reason'),
			name: posted.text('name'),
			siren: posted.optional('siren'),
			siret: posted.optional('siret'),
			ice: posted.optional('ice'),
			postcode: posted.optional('postcode'),
			commune: posted.optional('commune'),
			headcountBand: posted.optional('headcountBand'),
			phone: posted.optional('phone'),
			email: posted.optional('email'),
			website: posted.optional('website'),
			description: posted.optional('description'),
			trades: posted.labels('trades'),
			skills: posted.labels('skills'),
			needs: posted.labels('needs'),
		})
		if (refused) return refused
		redirect(303, '?fait=envoyee')
	},
	withdraw: async (event) => {
		const posted = await readForm(event.request)
		const { refused } = await tryAct(
			event,
			withdrawProposal,
			posted,
			{ networkId: idIn(event, 'network'), proposalId: posted.text('proposalId') },
			'withdraw',
		)
		if (refused) return refused
		redirect(303, '?fait=retiree')
	},
}
