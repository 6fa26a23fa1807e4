import { redirect } from '@sveltejs/kit'
import { isId } from '#kernel'
import { readForm, screen, tryAct } from '#pages'
import { candidatesAPage, declareTie, tieCandidates } from '#ties/server'
import { askedIn } from '../found-pages.ts'
import type { Actions, PageServerLoad } from './$types'

/** Whom one may declare, looked for by name or firm; then where they know each other from. */
export const load: PageServerLoad = async (event) => {
	const asked = askedIn(event)
	const person = event.url.searchParams.get('personne')
	const chosenId = isId(person) ? person : undefined
	const seen = await screen(event, (look) => tieCandidates(look, { ...asked, chosenId }))
	return { ...seen, asked, pages: Math.ceil(seen.found / candidatesAPage) }
}

export const actions: Actions = {
	declare: async (event) => {
		const posted = await readForm(event.request)
		const input = {
			personId: posted.text('personId'),
			sinceYear: posted.number('sinceYear'),
			words: posted.optional('words'),
		}
		const outcome = await tryAct(event, declareTie, posted, input, 'declare')
		if (outcome.refused) return outcome.refused
		redirect(303, `/moi/liens?fait=${outcome.answer.isConfirmed ? 'confirmed' : 'declared'}`)
	},
}
