import { redirect } from '@sveltejs/kit'
import { columnLetter } from '#firms'
import { dropMembersFile, mapMembersFile, membersFilePreview } from '#networks/server'
import { idIn, readForm, screen, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** What each column was understood to hold, and why; or that the file is already taken. */
export const load: PageServerLoad = (event) =>
	screen(event, async (look) => {
		const { network, file, preview } = await membersFilePreview(look, {
			networkId: idIn(event, 'network'),
			fileId: idIn(event, 'file'),
		})
		if (!preview) return { network, file, rows: 0, columns: null }
		const columns = preview.guesses.map((guess) => ({
			...guess,
			letter: columnLetter(guess.columnIndex),
			field: preview.mapping[guess.columnIndex] ?? null,
			isCorrected: (preview.mapping[guess.columnIndex] ?? null) !== guess.field,
		}))
		return { network, file, rows: preview.file.rows.length, columns }
	})

export const actions: Actions = {
	map: async (event) => {
		const [networkId, fileId] = [idIn(event, 'network'), idIn(event, 'file')]
		const posted = await readForm(event.request)
		const mapping: Record<string, string | null> = {}
		for (const [name, value] of Object.entries(posted.typed))
			if (name.startsWith('column-')) mapping[name.slice('column-'.length)] = value || null
		const outcome = await tryAct(event, mapMembersFile, posted, { networkId, fileId, mapping })
		if (outcome.refused) return outcome.refused
		redirect(303, `/r/${networkId}/importer/${fileId}/apercu`)
	},
	drop: async (event) => {
		const [networkId, fileId] = [idIn(event, 'network'), idIn(event, 'file')]
		const posted = await readForm(event.request)
		const outcome = await tryAct(event, dropMembersFile, posted, { networkId, fileId })
		if (outcome.refused) return outcome.refused
		redirect(303, `/r/${networkId}/importer?abandonne`)
	},
}
