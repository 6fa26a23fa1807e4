import { redirect } from '@sveltejs/kit'
import { advisers, endAdviser, nameAdviser } from '#instance/server'
import { readForm, screen, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** Who advises which territory, and the form that names somebody. */
export const load: PageServerLoad = async (event) => ({
	...(await screen(event, advisers)),
	done: event.url.searchParams.get('fait'),
})

export const actions: Actions = {
	name: async (event) => {
		const posted = await readForm(event.request)
		const { refused } = await tryAct(event, nameAdviser, posted, {
			email: posted.text('email'),
			organisation: posted.text('organisation'),
			territory: posted.text('territory'),
		})
		if (refused) return refused
		redirect(303, '?fait=nomme')
	},
	end: async (event) => {
		const posted = await readForm(event.request)
		const input = { adviserId: posted.text('adviserId') }
		const { refused } = await tryAct(event, endAdviser, posted, input)
		if (refused) return refused
		redirect(303, '?fait=retire')
	},
}
