import { redirect } from '@sveltejs/kit'
import { safePath } from '#accounts'
import {
	clientAddress,
	confirmApp,
	giveTryBack,
	myProtection,
	personEntering,
	proposeApp,
	proposedApp,
	protectWithPasskeys,
	removeSecondFactor,
	renewRecoveryCodes,
	spendTry,
} from '#accounts/server'
import { type ActDefinition, reading, runAct } from '#db'
import { dayAt } from '#kernel'
import { readForm, refusedForm } from '#pages'
import { formatDay } from '#phrases'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

/** The second factor of one's account: choose it, keep its recovery codes, renew them, give it up. */
export const load: PageServerLoad = async (event) => {
	const goesTo = safePath(event.url.searchParams.get('vers'))
	if (event.locals.awaiting?.step === 'code') redirect(303, '/connexion/etape')
	const actor = personEntering(event)
	const now = Temporal.Now.instant()
	const { own, app } = await reading(actor, async (tx) => ({
		own: await myProtection({ tx, actor, now }),
		app: await proposedApp({ tx, actor, now }),
	}))
	const { protectionDueAt: dueAt, awaiting, locale } = event.locals
	return {
		goesTo,
		isProtected: own.isProtected,
		isRequired: own.isRequired,
		hasApp: own.hasApp,
		codesLeft: own.codesLeft,
		hasPasskeys: own.passkeys.length > 0,
		isOverdue: awaiting?.step === 'enrolment',
		dueOn: dueAt ? formatDay(dayAt(dueAt, 'Europe/Paris'), locale) : null,
		app: app && { secret: app.secret.replace(/(.{4})(?=.)/g, '$1 '), address: app.address },
	}
}

type CodesAct = ActDefinition<typeof protectWithPasskeys.input, { codes: string[] }>

/** Acts that answer recovery codes: shown by this answer alone, never kept. */
async function codesOf(event: RequestEvent, definition: CodesAct) {
	const posted = await readForm(event.request)
	try {
		const { codes } = await runAct(definition, personEntering(event), {})
		return { codes, goesTo: safePath(posted.text('vers')) }
	} catch (caught) {
		return refusedForm(event, caught, posted)
	}
}

export const actions: Actions = {
	propose: async (event) => {
		const posted = await readForm(event.request)
		try {
			await runAct(proposeApp, personEntering(event), {})
		} catch (caught) {
			return refusedForm(event, caught, posted)
		}
		const goesTo = safePath(posted.text('vers'))
		redirect(303, goesTo ? `?vers=${encodeURIComponent(goesTo)}` : '?')
	},
	confirm: async (event) => {
		const posted = await readForm(event.request)
		const actor = personEntering(event)
		const tried = { account: actor.personId, address: clientAddress(event) }
		try {
			await spendTry('second-factor', tried)
			const { codes } = await runAct(confirmApp, actor, { code: posted.text('code') })
			await giveTryBack('second-factor', tried)
			return { codes, goesTo: safePath(posted.text('vers')) }
		} catch (caught) {
			return refusedForm(event, caught, posted)
		}
	},
	passkeys: (event) => codesOf(event, protectWithPasskeys),
	renew: (event) => codesOf(event, renewRecoveryCodes),
	remove: async (event) => {
		const posted = await readForm(event.request)
		try {
			await runAct(removeSecondFactor, personEntering(event), {})
		} catch (caught) {
			return refusedForm(event, caught, posted)
		}
		redirect(303, '/moi/compte?fait=facteur')
	},
	later: (event) => {
		event.cookies.set('plus-tard', '1', { path: '/', httpOnly: true, sameSite: 'lax' })
		redirect(303, '/')
	},
}
