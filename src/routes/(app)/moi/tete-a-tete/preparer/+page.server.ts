import { redirect } from '@sveltejs/kit'
import { typedDay } from '#firms'
import { keepPreparation, preparationSheet, setPause } from '#one-to-ones/server'
import { readForm, screen, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** What one prepares for all one's one-to-ones, and one's pause. */
export const load: PageServerLoad = (event) =>
	screen(event, async (look) => {
		const { preparation, pause } = await preparationSheet(look)
		return {
			preparation,
			pause: pause && { until: typedDay(pause.until) },
			done: event.url.searchParams.get('fait'),
		}
	})

export const actions: Actions = {
	keep: async (event) => {
		const posted = await readForm(event.request)
		const { refused } = await tryAct(
			event,
			keepPreparation,
			posted,
			{
				goals: posted.optional('goals'),
				skills: posted.optional('skills'),
				customers: posted.optional('customers'),
				needs: posted.optional('needs'),
			},
			'keep',
		)
		return refused ?? redirect(303, '/moi/tete-a-tete/preparer?fait=fiche')
	},
	pause: async (event) => {
		const posted = await readForm(event.request)
		const isPaused = posted.text('part') === 'pause'
		const input = { isPaused, until: isPaused ? posted.optional('until') : undefined }
		const { refused } = await tryAct(event, setPause, posted, input, 'pause')
		return refused ?? redirect(303, '/moi/tete-a-tete/preparer?fait=pause#pause')
	},
}
