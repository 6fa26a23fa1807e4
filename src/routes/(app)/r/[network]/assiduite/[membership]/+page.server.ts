import { redirect } from '@sveltejs/kit'
import { unseenSheet, writeToUnseen } from '#meetings/server'
import { idIn, readForm, screen, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** A word to a member who was not seen, from one that is suggested. */
export const load: PageServerLoad = (event) =>
	screen(event, (look) =>
		unseenSheet(look, {
			networkId: idIn(event, 'network'),
			membershipId: idIn(event, 'membership'),
		}),
	)

export const actions: Actions = {
	default: async (event) => {
		const networkId = idIn(event, 'network')
		const posted = await readForm(event.request)
		const outcome = await tryAct(event, writeToUnseen, posted, {
			networkId,
			membershipId: idIn(event, 'membership'),
			body: posted.text('body'),
		})
		if (outcome.refused) return outcome.refused
		redirect(303, `/r/${networkId}/assiduite?envoye`)
	},
}
