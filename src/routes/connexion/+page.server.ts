import { redirect } from '@sveltejs/kit'
import { safePath } from '#accounts'
import {
	askForLink,
	enterWithPasskey,
	forgetSession,
	leaveForProvider,
	signOut,
	waysIn,
} from '#accounts/server'
import { runAct } from '#db'
import { readForm, refusedForm } from '#pages'
import type { Actions, PageServerLoad } from './$types'
import { passkeyAnswer } from './passkey-answer.ts'
import { passwordPage } from './password-page.ts'

/** Where the provider is left, between the click that signs out here and the page that says so. */
const leavesAtCookie = 'maillage-sortie'
const longestCookie = 3500

/** Sign in: by passkey, by link when mails leave from here, by the provider of identities, else by password. */
export const load: PageServerLoad = async ({ locals, url, cookies }) => {
	const goesTo = safePath(url.searchParams.get('vers'))
	if (locals.actor.kind === 'person') redirect(303, goesTo ?? '/')
	if (locals.awaiting) redirect(303, goesTo ?? '/')
	const ways = await waysIn()
	const leavesAt = cookies.get(leavesAtCookie) ?? null
	if (!ways.byLink && !leavesAt) redirect(303, passwordPage(goesTo))
	return { goesTo, ways, passwordPage: passwordPage(goesTo), leavesAt }
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
	passkey: async (event) => {
		const posted = await readForm(event.request)
		try {
			await enterWithPasskey(event, passkeyAnswer(posted))
		} catch (caught) {
			return refusedForm(event, caught, posted)
		}
		redirect(303, safePath(posted.text('vers')) ?? '/')
	},
	provider: async (event) => {
		const posted = await readForm(event.request)
		try {
			await leaveForProvider(event, { goesTo: safePath(posted.text('vers')) })
		} catch (caught) {
			return refusedForm(event, caught, posted)
		}
		redirect(303, '/connexion/fournisseur')
	},
	signOut: async (event) => {
		const actor = event.locals.awaiting?.actor ?? event.locals.actor
		const left = actor.kind === 'person' ? await runAct(signOut, actor, {}) : null
		forgetSession(event)
		if (left?.leavesAt && left.leavesAt.length <= longestCookie)
			event.cookies.set(leavesAtCookie, left.leavesAt, {
				path: '/connexion',
				httpOnly: true,
				sameSite: 'lax',
				secure: event.url.protocol === 'https:',
				maxAge: 300,
			})
		redirect(303, '/connexion')
	},
}
