import { redirect } from '@sveltejs/kit'
import { chooseMails, liftStop, mailChoices, myStops } from '#mail/server'
import { readForm, screen, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** What I receive by mail of what is written to many, and what my address asked not to receive any more. */
export const load: PageServerLoad = async (event) => ({
	...(await screen(event, async (look) => ({
		choices: await mailChoices(look),
		stops: await myStops(look),
	}))),
	saved: event.url.searchParams.has('enregistres'),
	resumed: event.url.searchParams.has('repris'),
})

export const actions: Actions = {
	choose: async (event) => {
		const posted = await readForm(event.request)
		const { refused } = await tryAct(event, chooseMails, posted, {
			words: posted.text('words'),
			threads: posted.text('threads'),
			meetings: posted.text('meetings'),
		})
		return refused ?? redirect(303, '/moi/courriels?enregistres')
	},
	resume: async (event) => {
		const posted = await readForm(event.request)
		const stopId = posted.text('stopId')
		const { refused } = await tryAct(event, liftStop, posted, { stopId }, 'resume')
		return refused ?? redirect(303, '/moi/courriels?repris')
	},
}
