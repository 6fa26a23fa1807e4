import { redirect } from '@sveltejs/kit'
import { changeInstance, instanceSettings } from '#instance/server'
import { readForm, screen, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** What the administrator may change of the installation: its name, the address its links are built from. */
export const load: PageServerLoad = async (event) => ({
	settings: await screen(event, (look) => instanceSettings(look)),
	isSaved: event.url.searchParams.has('fait'),
})

export const actions: Actions = {
	default: async (event) => {
		const posted = await readForm(event.request)
		const input = { name: posted.text('name'), publicAddress: posted.text('publicAddress') }
		const { refused } = await tryAct(event, changeInstance, posted, input)
		if (refused) return refused
		redirect(303, `${event.url.pathname}?fait`)
	},
}
