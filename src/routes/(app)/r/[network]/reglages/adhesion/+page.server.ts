import { redirect } from '@sveltejs/kit'
import { editJoining, networkSettings } from '#networks/server'
import { idIn, readForm, screen, tryAct } from '#pages'
import { forWhoGoverns } from '../for-who-governs.ts'
import type { Actions, PageServerLoad } from './$types'

/** How one joins the network, to change. */
export const load: PageServerLoad = (event) =>
	screen(event, async (look) =>
		forWhoGoverns(await networkSettings(look, { networkId: idIn(event, 'network') })),
	)

export const actions: Actions = {
	default: async (event) => {
		const networkId = idIn(event, 'network')
		const posted = await readForm(event.request)
		const outcome = await tryAct(event, editJoining, posted, {
			networkId,
			dues: posted.optional('dues'),
			duesWords: posted.optional('duesWords'),
			hoursPerMonth: posted.number('hoursPerMonth'),
			entry: posted.optional('entry'),
			entryWords: posted.optional('entryWords'),
			trialVisits: posted.number('trialVisits'),
			hasExclusiveTrades: posted.ticked('hasExclusiveTrades'),
			sizeCeiling: posted.number('sizeCeiling'),
			sought: posted.labels('sought'),
			taken: posted.labels('taken'),
		})
		if (outcome.refused) return outcome.refused
		redirect(303, `/r/${networkId}/reglages?enregistres`)
	},
}
