import { type RequestEvent, redirect } from '@sveltejs/kit'
import { isId, notFound } from '#kernel'
import { askingSheet, askOneToOne } from '#one-to-ones/server'
import { readForm, screen, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** Somebody one has not met, before one asks them. */
export const load: PageServerLoad = (event) =>
	screen(event, (look) => askingSheet(look, named(event)))

export const actions: Actions = {
	default: async (event) => {
		const posted = await readForm(event.request)
		const outcome = await tryAct(event, askOneToOne, posted, {
			...named(event),
			message: posted.text('message'),
		})
		if (outcome.refused) return outcome.refused
		redirect(303, `/moi/tete-a-tete/${outcome.answer.oneToOneId}`)
	},
}

function named(event: RequestEvent) {
	const networkId = event.url.searchParams.get('reseau')
	const personId = event.url.searchParams.get('personne')
	if (!isId(networkId) || !isId(personId)) return notFound()
	return { networkId, personId }
}
