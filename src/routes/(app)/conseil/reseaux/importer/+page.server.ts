import { redirect } from '@sveltejs/kit'
import { keptSheets, stageSheets } from '#listings/server'
import { readForm, screen, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** Where an adviser gives a file of networks. */
export const load: PageServerLoad = async (event) => {
	await screen(event, (look) => keptSheets(look, {}))
}

export const actions: Actions = {
	default: async (event) => {
		const posted = await readForm(event.request)
		const file = posted.file('file')
		const outcome = await tryAct(event, stageSheets, posted, {
			name: file?.name ?? '',
			content: file ? new Uint8Array(await file.arrayBuffer()) : undefined,
		})
		if (outcome.refused) return outcome.refused
		redirect(303, `/conseil/reseaux/importer/${outcome.answer.fileId}`)
	},
}
