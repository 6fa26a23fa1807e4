import { redirect } from '@sveltejs/kit'
import { editSheet, keptSheet } from '#listings/server'
import { idIn, readForm, screen, tryAct } from '#pages'
import { descriptionIn } from '../../../../../reseaux/description-form.ts'
import type { Actions, PageServerLoad } from './$types'

/** A listed sheet, to correct. */
export const load: PageServerLoad = (event) =>
	screen(event, (look) => keptSheet(look, { sheetId: idIn(event, 'sheet') }))

export const actions: Actions = {
	default: async (event) => {
		const sheetId = idIn(event, 'sheet')
		const posted = await readForm(event.request)
		const { refused } = await tryAct(event, editSheet, posted, {
			sheetId,
			...descriptionIn(posted),
			source: posted.optional('source'),
		})
		if (refused) return refused
		redirect(303, `/conseil/reseaux/${sheetId}?fait=enregistree`)
	},
}
