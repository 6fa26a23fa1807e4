import { redirect } from '@sveltejs/kit'
import { proofLastsMinutes, safePath } from '#accounts'
import {
	askForLink,
	clientAddress,
	giveTryBack,
	myAccount,
	myProtection,
	personEntering,
	proveWithPassword,
	spendTry,
} from '#accounts/server'
import { type Look, reading, runAct } from '#db'
import { readForm, refusedForm } from '#pages'
import { proofsLeadingTo } from '../proofs.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

/** Whoever is signed in proves again who they are, before what changes credentials or roles. */
export const load: PageServerLoad = async (event) => {
	const goesTo = safePath(event.url.searchParams.get('vers'))
	if (event.locals.awaiting?.step === 'code') redirect(303, '/connexion/etape')
	const own = await look(event, myProtection)
	if (own.isFresh) redirect(303, goesTo ?? '/moi/compte')
	return {
		goesTo,
		minutes: proofLastsMinutes,
		byCode: own.isProtected,
		byPassword: own.hasPassword && !own.isProtected,
		byPasskey: own.passkeysServe && own.passkeys.length > 0,
		byLink: own.mailLeaves && !own.isProtected,
	}
}

function look<T>(event: RequestEvent, read: (look: Look) => Promise<T>): Promise<T> {
	const actor = personEntering(event)
	return reading(actor, (tx) => read({ tx, actor, now: Temporal.Now.instant() }))
}

export const actions: Actions = {
	password: async (event) => {
		const posted = await readForm(event.request)
		const actor = personEntering(event)
		const tried = { account: actor.personId, address: clientAddress(event) }
		try {
			await spendTry('password', tried)
			await runAct(proveWithPassword, actor, { password: posted.text('password') })
			await giveTryBack('password', tried)
		} catch (caught) {
			return refusedForm(event, caught, posted)
		}
		redirect(303, safePath(posted.text('vers')) ?? '/moi/compte')
	},
	...proofsLeadingTo('/moi/compte'),
	link: async (event) => {
		const posted = await readForm(event.request)
		const { email } = await look(event, myAccount)
		try {
			await askForLink(event, { email, goesTo: safePath(posted.text('vers')) })
		} catch (caught) {
			return refusedForm(event, caught, posted)
		}
		redirect(303, '/connexion/lien-envoye')
	},
}
