import { redirect } from '@sveltejs/kit'
import { declareLeave, endLeave } from '#firms/server'
import { agenda } from '#meetings/server'
import { readForm, screen, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** When one is away. */
export const load: PageServerLoad = async (event) => {
	const { leave } = await screen(event, (look) => agenda(look, {}))
	return { leave }
}

export const actions: Actions = {
	declare: async (event) => {
		const posted = await readForm(event.request)
		const input = { startsOn: posted.text('startsOn'), endsOn: posted.text('endsOn') }
		const outcome = await tryAct(event, declareLeave, posted, input)
		if (outcome.refused) return outcome.refused
		redirect(303, '/moi/absence')
	},
	end: async (event) => {
		const posted = await readForm(event.request)
		const outcome = await tryAct(event, endLeave, posted, { leaveId: posted.text('leaveId') })
		if (outcome.refused) return outcome.refused
		redirect(303, '/moi/absence')
	},
}
