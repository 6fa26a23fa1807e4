import { redirect } from '@sveltejs/kit'
import { safePath } from '#accounts'
import { askForLink, forgetSession, signOut } from '#accounts/server'
import { runAct } from '#db'
import { mailLeaves } from '#mail/server'
import { readForm, refusedForm } from '#pages'
import type { Actions, PageServerLoad } from './$types'
import { passwordPage } from './password-page.ts'

/** Sign in: by link when mails leave from here, else by password. */
export const load: PageServerLoad = ({ locals, url }) => {
	const goesTo = safePath(url.searchParams.get('vers'))
	if (locals.actor.kind === 'person') redirect(303, goesTo ?? '/')
	if (!mailLeaves()) redirect(303, passwordPage(goesTo))
	return { goesTo, passwordPage: passwordPage(goesTo) }
}

export const actions: Actions = {
	link: async (event) => {
		const posted = await readForm(event.request)
		try {
			await askForLink(event, {
				email: posted.text('email'),
				goesTo: safePath(posted.text('vers')),
			})
		} catch (caught) {
			return refusedForm(event, caught, posted)
		}
		redirect(303, '/connexion/lien-envoye')
	},
	signOut: async (event) => {
		const { actor } = event.locals
		if (actor.kind === 'person') await runAct(signOut, actor, {})
		forgetSession(event)
		redirect(303, '/connexion')
	},
}
