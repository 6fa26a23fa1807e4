import { redirect } from '@sveltejs/kit'
import { forgetSession } from '#accounts/server'
import { runAct } from '#db'
import { readForm, refusedForm, screen } from '#pages'
import { eraseMe, myDataSheet } from '#privacy/server'
import type { Actions, PageServerLoad } from './$types'

/** All that is held on oneself: to take away, to erase. */
export const load: PageServerLoad = async (event) => ({ alone: await screen(event, myDataSheet) })

export const actions: Actions = {
	default: async (event) => {
		const posted = await readForm(event.request)
		const { actor } = event.locals
		if (actor.kind !== 'person') redirect(303, '/connexion?vers=/moi/donnees')
		try {
			// Without the form's key: nobody is left to replay it.
			await runAct(eraseMe, actor, {
				leavesFirms: posted.ticked('leavesFirms'),
				withdrawsWords: posted.ticked('withdrawsWords'),
			})
		} catch (caught) {
			return refusedForm(event, caught, posted)
		}
		forgetSession(event)
		redirect(303, '/connexion/au-revoir')
	},
}
