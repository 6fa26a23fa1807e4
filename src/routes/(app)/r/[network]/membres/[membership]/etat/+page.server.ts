import { redirect } from '@sveltejs/kit'
import { notFound } from '#kernel'
import { mayPass } from '#networks'
import { changeMembership, membershipSheet } from '#networks/server'
import { idIn, readForm, screen, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'

const changes = ['suspended', 'member', 'excluded'] as const

/** Suspend, take back or exclude: the question, before anything is done. */
export const load: PageServerLoad = (event) =>
	screen(event, async (look) => {
		const to = changes.find((one) => one === event.url.searchParams.get('vers')) ?? notFound()
		const { network, mayRun, membership, firm } = await membershipSheet(look, {
			networkId: idIn(event, 'network'),
			membershipId: idIn(event, 'membership'),
		})
		if (!mayRun || !mayPass(membership.state, to)) notFound()
		return { network, membership, firm: firm.name, to }
	})

export const actions: Actions = {
	default: async (event) => {
		const posted = await readForm(event.request)
		const [networkId, membershipId] = [idIn(event, 'network'), idIn(event, 'membership')]
		const outcome = await tryAct(event, changeMembership, posted, {
			networkId,
			membershipId,
			to: posted.text('to'),
			reason: posted.optional('reason'),
		})
		if (outcome.refused) return outcome.refused
		redirect(303, `/r/${networkId}/membres/${membershipId}?fait=change`)
	},
}
