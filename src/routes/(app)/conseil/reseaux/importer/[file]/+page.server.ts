import { redirect } from '@sveltejs/kit'
import { dropSheets, mapSheets, sheetsFileColumns } from '#listings/server'
import { idIn, readForm, screen, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** What each column of the file was taken for; once imported, what entered. */
export const load: PageServerLoad = (event) =>
	screen(event, (look) => sheetsFileColumns(look, { fileId: idIn(event, 'file') }))

export const actions: Actions = {
	map: async (event) => {
		const fileId = idIn(event, 'file')
		const posted = await readForm(event.request)
		const mapping: Record<string, string | null> = {}
		for (const [name, value] of Object.entries(posted.typed))
			if (name.startsWith('column-')) mapping[name.slice('column-'.length)] = value || null
		const { refused } = await tryAct(event, mapSheets, posted, { fileId, mapping })
		if (refused) return refused
		redirect(303, `/conseil/reseaux/importer/${fileId}/apercu`)
	},
	drop: async (event) => {
		const posted = await readForm(event.request)
		const { refused } = await tryAct(event, dropSheets, posted, { fileId: idIn(event, 'file') })
		if (refused) return refused
		redirect(303, '/conseil/reseaux?retire')
	},
}
