import { redirect } from '@sveltejs/kit'
import {
	changeLanguage,
	changeName,
	forgetSession,
	myAccount,
	myProtection,
	revokeSession,
	signOutEverywhere,
	waysIn,
} from '#accounts/server'
import { dayAt } from '#kernel'
import { readForm, screen, tryAct } from '#pages'
import { formatDay, type Locale } from '#phrases'
import { keepChoice } from '../../../langue/keep-choice.ts'
import type { Actions, PageServerLoad } from './$types'

/** The days of an account are told where most of its readers live: a session has no network. */
const timeZone = 'Europe/Paris'

/** What was just done, as the address says it after the redirect. */
const done = [
	'nom',
	'langue',
	'apparence',
	'adresse',
	'verifiee',
	'mot-de-passe',
	'appareil',
	'demande',
	'facteur',
]

/** One's own account: name, language, appearance, address, password, open sessions. */
export const load: PageServerLoad = async (event) => {
	const { account, own } = await screen(event, async (look) => ({
		account: await myAccount(look),
		own: await myProtection(look),
	}))
	const { locale } = event.locals
	const theme = event.cookies.get('theme')
	const told = event.url.searchParams.get('fait') ?? ''
	return {
		protection: {
			isProtected: own.isProtected,
			hasApp: own.hasApp,
			codesLeft: own.codesLeft,
			passkeys: own.passkeys.length,
			passkeysServe: own.passkeysServe,
			identities: own.identities.length,
			provider: (await waysIn()).byProvider,
			dueOn: event.locals.protectionDueAt
				? formatDay(dayAt(event.locals.protectionDueAt, timeZone), locale)
				: null,
		},
		account: { ...account, sessions: account.sessions.map((one) => sessionIn(one, locale)) },
		theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
		done: done.includes(told) ? told : null,
	}
}

type Session = Awaited<ReturnType<typeof myAccount>>['sessions'][number]

function sessionIn(session: Session, locale: Locale) {
	const { id, device, isThisOne, createdAt, seenAt, enteredBy, seenFrom } = session
	const dayOf = (instant: Temporal.Instant) => formatDay(dayAt(instant, timeZone), locale)
	const told = { since: dayOf(createdAt), seen: dayOf(seenAt), enteredBy, seenFrom }
	return { id, device, isThisOne, ...told }
}

export const actions: Actions = {
	name: async (event) => {
		const posted = await readForm(event.request)
		const name = { givenName: posted.text('givenName'), familyName: posted.text('familyName') }
		const { refused } = await tryAct(event, changeName, posted, name, 'name')
		if (refused) return refused
		redirect(303, '/moi/compte?fait=nom')
	},
	language: async (event) => {
		const posted = await readForm(event.request)
		const locale = posted.text('locale')
		const { refused } = await tryAct(event, changeLanguage, posted, { locale }, 'language')
		if (refused) return refused
		keepChoice(event, 'langue', locale)
		redirect(303, '/moi/compte?fait=langue')
	},
	theme: async (event) => {
		const theme = (await readForm(event.request)).text('theme')
		keepChoice(event, 'theme', theme === 'light' || theme === 'dark' ? theme : 'auto')
		redirect(303, '/moi/compte?fait=apparence')
	},
	closeSession: async (event) => {
		const posted = await readForm(event.request)
		const sessionId = posted.text('sessionId')
		const { refused } = await tryAct(event, revokeSession, posted, { sessionId }, 'sessions')
		if (refused) return refused
		redirect(303, '/moi/compte?fait=appareil')
	},
	signOutEverywhere: async (event) => {
		const posted = await readForm(event.request)
		const { refused } = await tryAct(event, signOutEverywhere, posted, {}, 'sessions')
		if (refused) return refused
		forgetSession(event)
		redirect(303, '/connexion')
	},
}
