import { redirect } from '@sveltejs/kit'
import { chooseMails, mailChoices } from '#mail/server'
import { readForm, screen, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** What I receive by mail of what is written to many. */
export const load: PageServerLoad = async (event) => ({
	choices: await screen(event, (look) => mailChoices(look)),
	saved: event.url.searchParams.has('enregistres'),
})

export const actions: Actions = {
	default: async (event) => {
		const posted = await readForm(event.request)
		const { refused } = await tryAct(event, chooseMails, posted, {
			words: posted.text('words'),
			threads: posted.text('threads'),
			meetings: posted.text('meetings'),
		})
		return refused ?? redirect(303, '/moi/courriels?enregistres')
	},
}
