import { redirect } from '@sveltejs/kit'
import { colleagues, endMandate } from '#firms/server'
import { notFound, personOf } from '#kernel'
import { idIn, readForm, screen, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** The question before a mandate ends. */
export const load: PageServerLoad = (event) =>
	screen(event, async (look) => {
		const { firm, people, isMine } = await colleagues(look, { firmId: idIn(event, 'firm') })
		const one = people.find(({ mandateId }) => mandateId === idIn(event, 'mandate')) ?? notFound()
		if (!isMine) notFound()
		return { firm: { id: firm.id, name: firm.name }, one }
	})

export const actions: Actions = {
	default: async (event) => {
		const [firmId, mandateId] = [idIn(event, 'firm'), idIn(event, 'mandate')]
		const posted = await readForm(event.request)
		const outcome = await tryAct(event, endMandate, posted, { firmId, mandateId })
		if (outcome.refused) return outcome.refused
		const isStillMine = outcome.answer.personId !== personOf(event.locals.actor)
		redirect(303, isStillMine ? `/e/${firmId}/collegues?fait=retire` : '/')
	},
}
