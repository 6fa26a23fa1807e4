import { redirect } from '@sveltejs/kit'
import { typedDay } from '#firms'
import { idIn, readForm, screen, tryAct } from '#pages'
import { networkSessions, writePact } from '#peer-help/server'
import type { Actions, PageServerLoad } from './$types'

/** That sessions take place, and the network's pact, for who runs it. */
export const load: PageServerLoad = (event) =>
	screen(event, async (look) => {
		const sheet = await networkSessions(look, { networkId: idIn(event, 'network') })
		return {
			...sheet,
			proposedDay: typedDay(sheet.today.add({ days: 1 })),
			isWritten: event.url.searchParams.has('ecrit'),
		}
	})

export const actions: Actions = {
	pact: async (event) => {
		const networkId = idIn(event, 'network')
		const posted = await readForm(event.request)
		const input = { networkId, words: posted.text('words'), startsOn: posted.text('startsOn') }
		const { refused } = await tryAct(event, writePact, posted, input)
		return refused ?? redirect(303, `/r/${networkId}/entraide?ecrit#pacte`)
	},
}
