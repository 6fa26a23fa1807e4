import { redirect } from '@sveltejs/kit'
import { notFound } from '#kernel'
import { editUnclaimedFirm, membershipSheet } from '#networks/server'
import { idIn, readForm, screen, tryAct } from '#pages'
import { cardIn, valuesOf } from '../../../../../e/[firm]/fiche/card-form.ts'
import type { Actions, PageServerLoad } from './$types'

/** The record of a firm that has not come yet, for who runs the network. */
export const load: PageServerLoad = (event) =>
	screen(event, async (look) => {
		const networkId = idIn(event, 'network')
		const membershipId = idIn(event, 'membership')
		const sheet = await membershipSheet(look, { networkId, membershipId })
		if (!sheet.mayRun || sheet.firm.claimedAt) notFound()
		const [leader] = sheet.card.people ?? []
		return {
			network: sheet.network,
			membershipId,
			firm: sheet.firm.name,
			country: sheet.firm.country,
			card: sheet.card,
			values: {
				...valuesOf(sheet.firm, sheet.card),
				givenName: leader?.givenName ?? '',
				familyName: leader?.familyName ?? '',
				jobTitle: leader?.jobTitle ?? '',
				email: leader?.email ?? '',
			},
		}
	})

export const actions: Actions = {
	default: async (event) => {
		const posted = await readForm(event.request)
		const [networkId, membershipId] = [idIn(event, 'network'), idIn(event, 'membership')]
		const outcome = await tryAct(event, editUnclaimedFirm, posted, {
			networkId,
			membershipId,
			...cardIn(posted),
			givenName: posted.optional('givenName'),
			familyName: posted.optional('familyName'),
			jobTitle: posted.optional('jobTitle'),
			email: posted.optional('email'),
		})
		if (outcome.refused) return outcome.refused
		redirect(303, `/r/${networkId}/membres/${membershipId}?fait=change`)
	},
}
