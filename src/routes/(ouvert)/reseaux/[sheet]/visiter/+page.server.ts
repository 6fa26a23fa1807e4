import { redirect } from '@sveltejs/kit'
import { clientAddress, spendTry } from '#accounts/server'
import { notFound } from '#kernel'
import { askVisit, sheetPage } from '#listings/server'
import { idIn, openScreen, readForm, refusedForm, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** The form by which one asks to visit a network. Opening it sends nothing. */
export const load: PageServerLoad = async (event) => {
	const { sheet } = await openScreen(event, (look) =>
		sheetPage(look, { sheetId: idIn(event, 'sheet') }),
	)
	if (!sheet.hasVisits) notFound()
	return { sheet: { id: sheet.id, name: sheet.name } }
}

export const actions: Actions = {
	default: async (event) => {
		const sheetId = idIn(event, 'sheet')
		const posted = await readForm(event.request)
		try {
			await spendTry('visit', { account: sheetId, address: clientAddress(event) })
		} catch (caught) {
			return refusedForm(event, caught, posted)
		}
		const { refused } = await tryAct(event, askVisit, posted, {
			sheetId,
			name: posted.text('name'),
			email: posted.text('email'),
			firmName: posted.optional('firmName'),
			words: posted.optional('words'),
		})
		if (refused) return refused
		redirect(303, `/reseaux/${sheetId}?visite`)
	},
}
