import { redirect } from '@sveltejs/kit'
import { idIn, readForm, screen, tryAct } from '#pages'
import { publishNeed, publishPage } from '#ties/server'
import type { Actions, PageServerLoad } from './$types'

/** Where a need may be published, and the words that all will read. */
export const load: PageServerLoad = (event) =>
	screen(event, (look) =>
		publishPage(look, { firmId: idIn(event, 'firm'), needId: idIn(event, 'need') }),
	)

export const actions: Actions = {
	default: async (event) => {
		const [firmId, needId] = [idIn(event, 'firm'), idIn(event, 'need')]
		const posted = await readForm(event.request)
		const networkId = posted.text('networkId')
		const input = { firmId, needId, networkId: networkId || undefined, words: posted.text('words') }
		const outcome = await tryAct(event, publishNeed, posted, input)
		if (outcome.refused) return outcome.refused
		redirect(303, `/e/${firmId}/besoins/${networkId}/${outcome.answer.callId}`)
	},
}
