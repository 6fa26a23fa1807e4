import { redirect } from '@sveltejs/kit'
import {
	identityWaiting,
	leaveForProvider,
	linkWaitingIdentity,
	myProtection,
	unlinkIdentity,
	waysIn,
} from '#accounts/server'
import { dayAt } from '#kernel'
import { readForm, refusedForm, screen, tryAct } from '#pages'
import { formatDay } from '#phrases'
import type { Actions, PageServerLoad } from './$types'

const page = '/moi/compte/identites'
const done = ['reliee', 'retiree']

/** The identities, kept by a provider elsewhere, that open this account; and the one that waits to be linked. */
export const load: PageServerLoad = async (event) => {
	const { identities, isFresh } = await screen(event, myProtection)
	if (!isFresh) redirect(303, `/connexion/verifier?vers=${page}`)
	const { locale } = event.locals
	const told = event.url.searchParams.get('fait') ?? ''
	return {
		provider: (await waysIn()).byProvider,
		waiting: await identityWaiting(event),
		identities: identities.map(({ linkedAt, ...one }) => ({
			...one,
			day: formatDay(dayAt(linkedAt, 'Europe/Paris'), locale),
		})),
		done: done.includes(told) ? told : null,
	}
}

export const actions: Actions = {
	start: async (event) => {
		const posted = await readForm(event.request)
		try {
			await leaveForProvider(event, { goesTo: page })
		} catch (caught) {
			return refusedForm(event, caught, posted)
		}
		redirect(303, '/connexion/fournisseur')
	},
	link: async (event) => {
		const posted = await readForm(event.request)
		if (event.locals.actor.kind !== 'person') redirect(303, `/connexion?vers=${page}`)
		try {
			await linkWaitingIdentity(event)
		} catch (caught) {
			return refusedForm(event, caught, posted)
		}
		redirect(303, `${page}?fait=reliee`)
	},
	unlink: async (event) => {
		const posted = await readForm(event.request)
		const input = { issuer: posted.text('issuer'), subject: posted.text('subject') }
		const { refused } = await tryAct(event, unlinkIdentity, posted, input)
		if (refused) return refused
		redirect(303, `${page}?fait=retiree`)
	},
}
