import { redirect } from '@sveltejs/kit'
import { idIn, readForm, screen, tryAct } from '#pages'
import { answerProposal, proposalsOnFirm } from '#records/server'
import type { Actions, PageServerLoad } from './$types'

/** What others propose to change of the card, to take field by field. */
export const load: PageServerLoad = async (event) => ({
	...(await screen(event, (look) => proposalsOnFirm(look, { firmId: idIn(event, 'firm') }))),
	done: event.url.searchParams.has('fait'),
})

export const actions: Actions = {
	answer: async (event) => {
		const posted = await readForm(event.request)
		const proposalId = posted.text('proposalId')
		const accepted = posted
			.list('accepted')
			.map((field) => ({ field, seen: posted.text(`seen-${field}`) }))
		const { refused } = await tryAct(
			event,
			answerProposal,
			posted,
			{ firmId: idIn(event, 'firm'), proposalId, accepted, reason: posted.optional('reason') },
			proposalId,
		)
		if (refused) return refused
		redirect(303, '?fait')
	},
}
