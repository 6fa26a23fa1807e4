import { redirect } from '@sveltejs/kit'
import { keptSheets, listNetwork } from '#listings/server'
import { readForm, screen, tryAct } from '#pages'
import { descriptionIn } from '../../../../reseaux/description-form.ts'
import type { Actions, PageServerLoad } from './$types'

/** The form by which an adviser lists a network; nobody else has it. */
export const load: PageServerLoad = async (event) => {
	await screen(event, (look) => keptSheets(look, {}))
}

export const actions: Actions = {
	default: async (event) => {
		const posted = await readForm(event.request)
		const outcome = await tryAct(event, listNetwork, posted, {
			...descriptionIn(posted),
			source: posted.optional('source'),
			isAnother: posted.ticked('isAnother'),
		})
		if (outcome.refused) return outcome.refused
		redirect(303, `/conseil/reseaux/${outcome.answer.sheetId}?fait=enregistree`)
	},
}
