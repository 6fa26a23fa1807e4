import { redirect } from '@sveltejs/kit'
import { missingIn } from '#firms'
import { cardPage, editFirm } from '#firms/server'
import { idIn, readForm, screen, tryAct } from '#pages'
import { proposalsOnFirm } from '#records/server'
import type { Actions, PageServerLoad } from './$types'
import { cardIn, valuesOf } from './card-form.ts'

/** The firm's card, to write for its representatives and deputies, to read for its other people. */
export const load: PageServerLoad = (event) =>
	screen(event, async (look) => {
		const { chosen, ...page } = await cardPage(look, { firmId: idIn(event, 'firm') })
		const { waiting } = await proposalsOnFirm(look, { firmId: page.firm.id })
		return {
			...page,
			proposals: waiting.length,
			values: valuesOf(page.firm, page.card, chosen),
			missing: missingIn(page.card),
			saved: event.url.searchParams.has('enregistree'),
		}
	})

export const actions: Actions = {
	default: async (event) => {
		const firmId = idIn(event, 'firm')
		const posted = await readForm(event.request)
		const outcome = await tryAct(event, editFirm, posted, { firmId, ...cardIn(posted) })
		if (outcome.refused) return outcome.refused
		redirect(303, `/e/${firmId}/fiche?enregistree`)
	},
}
