import { redirect } from '@sveltejs/kit'
import { enterAtFirstStart } from '#accounts/server'
import { isSetUp } from '#instance/server'
import { readForm, refusedForm } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** First start: the code of the console, the public address, the administrator. Afterwards it leads on. */
export const load: PageServerLoad = async ({ url, locals }) => {
	if (await isSetUp())
		redirect(303, locals.actor.kind === 'person' ? '/premiers-pas/ensuite' : '/connexion')
	return { proposedAddress: url.origin }
}

export const actions: Actions = {
	default: async (event) => {
		const posted = await readForm(event.request)
		try {
			await enterAtFirstStart(event, {
				code: posted.text('code'),
				name: posted.text('name'),
				publicAddress: posted.text('publicAddress'),
				givenName: posted.text('givenName'),
				familyName: posted.text('familyName'),
				email: posted.text('email'),
				password: posted.text('password'),
				locale: event.locals.locale,
			})
		} catch (caught) {
			return refusedForm(event, caught, posted)
		}
		redirect(303, '/premiers-pas/ensuite')
	},
}
