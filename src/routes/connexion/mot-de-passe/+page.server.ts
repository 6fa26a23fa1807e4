import { redirect } from '@sveltejs/kit'
import { safePath } from '#accounts'
import { enterWithPassword, waysIn } from '#accounts/server'
import { readForm, refusedForm } from '#pages'
import { linkPage } from '../password-page.ts'
import type { Actions, PageServerLoad } from './$types'

/** Sign in by password; the only way while no mail leaves from here, and the page says so. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const goesTo = safePath(url.searchParams.get('vers'))
	if (locals.actor.kind === 'person' || locals.awaiting) redirect(303, goesTo ?? '/')
	const ways = await waysIn()
	return { goesTo, ways, linkPage: ways.byLink ? linkPage(goesTo) : null }
}

export const actions: Actions = {
	default: async (event) => {
		const posted = await readForm(event.request)
		try {
			await enterWithPassword(event, {
				email: posted.text('email'),
				password: posted.text('password'),
			})
		} catch (caught) {
			return refusedForm(event, caught, posted)
		}
		redirect(303, safePath(posted.text('vers')) ?? '/')
	},
}
