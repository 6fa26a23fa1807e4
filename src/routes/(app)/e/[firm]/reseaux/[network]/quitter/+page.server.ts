import { redirect } from '@sveltejs/kit'
import { leaveNetwork, leavingSheet } from '#networks/server'
import { idIn, readForm, screen, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** What leaving would mean, before it is done. */
export const load: PageServerLoad = (event) =>
	screen(event, (look) =>
		leavingSheet(look, { firmId: idIn(event, 'firm'), networkId: idIn(event, 'network') }),
	)

export const actions: Actions = {
	default: async (event) => {
		const [firmId, networkId] = [idIn(event, 'firm'), idIn(event, 'network')]
		const posted = await readForm(event.request)
		const outcome = await tryAct(event, leaveNetwork, posted, {
			firmId,
			networkId,
			reason: posted.optional('reason'),
		})
		if (outcome.refused) return outcome.refused
		redirect(303, `/e/${firmId}/reseaux?quitte`)
	},
}
