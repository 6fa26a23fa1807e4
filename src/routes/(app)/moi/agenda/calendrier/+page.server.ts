import { redirect } from '@sveltejs/kit'
import { runAct } from '#db'
import { isId } from '#kernel'
import { calendarFeeds, makeFeed, revokeFeed } from '#meetings/server'
import { readForm, screen, toSignIn, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** The addresses by which calendar programs read one's meetings. */
export const load: PageServerLoad = (event) => screen(event, calendarFeeds)

export const actions: Actions = {
	/** The address is a secret: made without a request key, shown once. */
	make: async (event) => {
		const { actor } = event.locals
		if (actor.kind !== 'person') toSignIn(event)
		const asked = (await readForm(event.request)).text('networkId')
		const input = isId(asked) ? { networkId: asked } : {}
		return { url: (await runAct(makeFeed, actor, input)).url }
	},
	revoke: async (event) => {
		const posted = await readForm(event.request)
		const outcome = await tryAct(event, revokeFeed, posted, { linkId: posted.text('linkId') })
		if (outcome.refused) return outcome.refused
		redirect(303, '/moi/agenda/calendrier')
	},
}
