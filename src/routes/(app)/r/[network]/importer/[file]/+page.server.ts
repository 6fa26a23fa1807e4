import { redirect } from '@sveltejs/kit'
import { columnLetter } from '#firms'
import { chooseSheet, dropMembersFile, mapMembersFile, membersFileSheet } from '#networks/server'
import { idIn, readForm, screen, tryAct } from '#pages'
import { untilSettled } from '../until-settled.ts'
import type { Actions, PageServerLoad } from './$types'

/** Where a file stands; once read, what each column was understood to hold, and why. */
export const load: PageServerLoad = (event) =>
	screen(event, async (reader) => {
		const [networkId, fileId] = [idIn(event, 'network'), idIn(event, 'file')]
		const sheet = await membersFileSheet(reader, { networkId, fileId })
		const { look, mapping, state } = sheet.file
		// Accepted, then refused: whoever waits here for its end reads why above what would have entered.
		if (state === 'checked' && sheet.problem)
			redirect(303, `/r/${networkId}/importer/${fileId}/apercu`)
		const columns = look?.guesses.map((guess) => ({
			...guess,
			letter: columnLetter(guess.columnIndex),
			field: mapping[guess.columnIndex] ?? null,
			isCorrected: (mapping[guess.columnIndex] ?? null) !== guess.field,
		}))
		return { ...sheet, columns: columns ?? [] }
	})

export const actions: Actions = {
	map: async (event) => {
		const ids = { networkId: idIn(event, 'network'), fileId: idIn(event, 'file') }
		const posted = await readForm(event.request)
		const mapping: Record<string, string | null> = {}
		for (const [name, value] of Object.entries(posted.typed))
			if (name.startsWith('column-')) mapping[name.slice('column-'.length)] = value || null
		const outcome = await tryAct(event, mapMembersFile, posted, { ...ids, mapping })
		if (outcome.refused) return outcome.refused
		await untilSettled(event, ids)
		redirect(303, `/r/${ids.networkId}/importer/${ids.fileId}/apercu`)
	},
	sheet: async (event) => {
		const ids = { networkId: idIn(event, 'network'), fileId: idIn(event, 'file') }
		const posted = await readForm(event.request)
		const sheet = posted.text('sheet')
		const outcome = await tryAct(event, chooseSheet, posted, { ...ids, sheet }, 'sheet')
		if (outcome.refused) return outcome.refused
		await untilSettled(event, ids)
		redirect(303, `/r/${ids.networkId}/importer/${ids.fileId}`)
	},
	drop: async (event) => {
		const [networkId, fileId] = [idIn(event, 'network'), idIn(event, 'file')]
		const posted = await readForm(event.request)
		const outcome = await tryAct(event, dropMembersFile, posted, { networkId, fileId })
		if (outcome.refused) return outcome.refused
		redirect(303, `/r/${networkId}/importer?abandonne`)
	},
}
