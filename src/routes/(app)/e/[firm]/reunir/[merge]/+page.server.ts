import { redirect } from '@sveltejs/kit'
import { idIn, readForm, screen, tryAct } from '#pages'
import { confirmMerge, mergeSheet, refuseMerge } from '#records/server'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

const mergeIn = (event: RequestEvent) => ({
	firmId: idIn(event, 'firm'),
	mergeId: idIn(event, 'merge'),
})

/** Both records side by side, and the answer of the side that is asked. */
export const load: PageServerLoad = (event) =>
	screen(event, (look) =>
		mergeSheet(look, { firmId: idIn(event, 'firm'), mergeId: idIn(event, 'merge') }),
	)

export const actions: Actions = {
	confirm: async (event) => {
		const posted = await readForm(event.request)
		const outcome = await tryAct(event, confirmMerge, posted, mergeIn(event))
		if (outcome.refused) return outcome.refused
		redirect(303, `/e/${outcome.answer.firmId}/reunir?fait=reunies`)
	},
	refuse: async (event) => {
		const posted = await readForm(event.request)
		const input = { ...mergeIn(event), reason: posted.text('reason') }
		const { refused } = await tryAct(event, refuseMerge, posted, input)
		if (refused) return refused
		redirect(303, `/e/${idIn(event, 'firm')}/reunir?fait=refusee`)
	},
}
