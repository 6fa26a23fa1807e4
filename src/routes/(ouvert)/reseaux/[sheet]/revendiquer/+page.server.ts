import { redirect } from '@sveltejs/kit'
import { askClaim, sheetPage } from '#listings/server'
import { idIn, readForm, screen, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** The form by which somebody signed in says that a listed network is theirs. */
export const load: PageServerLoad = async (event) => {
	const sheetId = idIn(event, 'sheet')
	const { sheet, isReal } = await screen(event, (look) => sheetPage(look, { sheetId }))
	if (isReal || sheet.claimAskedAt) redirect(303, `/reseaux/${sheetId}`)
	return { sheet: { id: sheet.id, name: sheet.name } }
}

export const actions: Actions = {
	default: async (event) => {
		const sheetId = idIn(event, 'sheet')
		const posted = await readForm(event.request)
		const input = { sheetId, words: posted.text('words') }
		const { refused } = await tryAct(event, askClaim, posted, input)
		if (refused) return refused
		redirect(303, `/reseaux/${sheetId}?demande`)
	},
}
