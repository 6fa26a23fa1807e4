import { redirect } from '@sveltejs/kit'
import { importSheets, sheetsFilePreview } from '#listings/server'
import { idIn, readForm, screen, sentence, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** A page shows what a person can correct in one go. */
const mostShown = 100

/** What the file would do, line by line, and what is to be corrected. */
export const load: PageServerLoad = (event) =>
	screen(event, async (look) => {
		const { file, preview } = await sheetsFilePreview(look, { fileId: idIn(event, 'file') })
		if (!preview) redirect(303, `/conseil/reseaux/importer/${file.id}`)
		const { columns, ready, problems, known } = preview
		return {
			file,
			preview: {
				columns,
				problemCount: problems.length,
				problems: problems.slice(0, mostShown).map(({ code, facts, ...at }) => ({
					...at,
					sentence: sentence(event.locals.locale, code, facts),
				})),
				known: known.slice(0, mostShown),
				knownCount: known.length,
				readyCount: ready.length,
				ready: ready.slice(0, mostShown).map(({ line, name, family, places }) => ({
					line,
					name,
					family,
					places,
				})),
			},
		}
	})

export const actions: Actions = {
	take: async (event) => {
		const fileId = idIn(event, 'file')
		const posted = await readForm(event.request)
		const { refused } = await tryAct(event, importSheets, posted, { fileId })
		if (refused) return refused
		redirect(303, `/conseil/reseaux/importer/${fileId}`)
	},
}
