import { redirect } from '@sveltejs/kit'
import { firmsToEngage } from '#firms/server'
import { createNetwork } from '#networks/server'
import { readForm, screen, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** The firms that the founder may bring in with them. */
export const load: PageServerLoad = (event) =>
	screen(event, async (look) => ({
		firms: look.actor.kind === 'person' ? await firmsToEngage(look, look.actor.personId) : [],
	}))

/** What the place a network lives in settles besides its hours. */
const currencies: Record<string, string> = { 'Africa/Casablanca': 'MAD' }

export const actions: Actions = {
	default: async (event) => {
		const posted = await readForm(event.request)
		const timeZone = posted.text('timeZone')
		const firmId = posted.optional('firmId')
		const outcome = await tryAct(event, createNetwork, posted, {
			name: posted.text('name'),
			family: posted.text('family'),
			purpose: posted.optional('purpose'),
			territory: posted.optional('territory'),
			timeZone,
			currency: currencies[timeZone] ?? 'EUR',
			seats: posted.text('seats'),
			firmId,
			firmName: firmId ? undefined : posted.optional('firmName'),
		})
		if (outcome.refused) return outcome.refused
		redirect(303, `/r/${outcome.answer.networkId}`)
	},
}
