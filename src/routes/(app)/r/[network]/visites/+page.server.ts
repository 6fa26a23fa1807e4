import { redirect } from '@sveltejs/kit'
import { answerVisit, visitRequests } from '#networks/server'
import { idIn, readForm, screen, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** Who asked to come and see, those who wait first. */
export const load: PageServerLoad = (event) =>
	screen(event, async (look) => ({
		...(await visitRequests(look, { networkId: idIn(event, 'network') })),
		isNoted: event.url.searchParams.has('fait'),
	}))

export const actions: Actions = {
	default: async (event) => {
		const networkId = idIn(event, 'network')
		const posted = await readForm(event.request)
		const input = { networkId, requestId: posted.text('requestId') }
		const { refused } = await tryAct(event, answerVisit, posted, input)
		if (refused) return refused
		redirect(303, `/r/${networkId}/visites?fait`)
	},
}
