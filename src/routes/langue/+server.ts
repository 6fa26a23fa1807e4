import { redirect } from '@sveltejs/kit'
import { safePath } from '#accounts'
import { changeLanguage } from '#accounts/server'
import { runAct } from '#db'
import { readForm } from '#pages'
import { isLocale } from '#phrases'
import type { RequestHandler } from './$types'
import { keepChoice } from './keep-choice.ts'

/** Chooses the language of this browser, and of the mails of whoever is signed in; then back to the page. */
export const POST: RequestHandler = async (event) => {
	const posted = await readForm(event.request)
	const locale = posted.text('langue')
	if (isLocale(locale)) {
		keepChoice(event, 'langue', locale)
		if (event.locals.actor.kind === 'person')
			await runAct(changeLanguage, event.locals.actor, { locale })
	}
	redirect(303, safePath(posted.text('vers')) ?? '/')
}
