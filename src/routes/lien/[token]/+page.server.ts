import { redirect } from '@sveltejs/kit'
import { safePath } from '#accounts'
import { confirmEmail, enterWithLink, linkPage, stateOfLink } from '#accounts/server'
import { Refusal } from '#kernel'
import { readForm, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/**
 * Any one-time link. Opening it changes nothing, however often a mailbox's scanner does: its page has
 * one button, which acts. A link that another module answers leads to that module's page.
 */
export const load: PageServerLoad = async ({ params, url, locals }) => {
	const link = await stateOfLink(params.token, Temporal.Now.instant())
	if (!link) throw new Refusal('accounts.linkUnknown', {}, 410)
	const { purpose, state } = link
	const page = linkPage(purpose, params.token)
	if (page) redirect(303, page)
	const goesTo = safePath(url.searchParams.get('vers'))
	const isIn = locals.actor.kind === 'person'
	// Clicked twice, or found again in the mailbox: whoever is in goes on.
	if (state === 'used' && isIn)
		redirect(303, purpose === 'confirm_email' ? '/moi/compte' : (goesTo ?? '/'))
	if (state !== 'open')
		throw new Refusal(state === 'used' ? 'accounts.linkUsed' : 'accounts.linkExpired', {}, 410)
	if (purpose === 'confirm_email' && !isIn)
		redirect(303, `/connexion?vers=${encodeURIComponent(url.pathname)}`)
	return { purpose, goesTo }
}

export const actions: Actions = {
	signIn: async (event) => {
		const posted = await readForm(event.request)
		const { dropsPassword } = await enterWithLink(event, event.params.token)
		if (dropsPassword) redirect(303, '/moi/compte?fait=verifiee')
		redirect(303, safePath(posted.text('vers')) ?? '/')
	},
	confirmEmail: async (event) => {
		const posted = await readForm(event.request)
		const { refused } = await tryAct(event, confirmEmail, posted, { token: event.params.token })
		if (refused) return refused
		redirect(303, '/moi/compte?fait=adresse')
	},
}
