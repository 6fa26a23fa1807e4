import { redirect } from '@sveltejs/kit'
import { safePath } from '#accounts'
import {
	clientAddress,
	giveTryBack,
	myProtection,
	personEntering,
	proveWithCode,
	proveWithPasskey,
	spendTry,
} from '#accounts/server'
import { reading, runAct } from '#db'
import { Refusal } from '#kernel'
import { readForm, refusedForm } from '#pages'
import { passkeyAnswer } from '../passkey-answer.ts'
import type { Actions, PageServerLoad } from './$types'

/** The second factor of a sign-in: a code, or a passkey. Nothing else opens before it is given. */
export const load: PageServerLoad = async (event) => {
	const goesTo = safePath(event.url.searchParams.get('vers'))
	const { awaiting } = event.locals
	if (awaiting?.step !== 'code') redirect(303, goesTo ?? '/')
	const now = Temporal.Now.instant()
	const { passkeys, passkeysServe } = await reading(awaiting.actor, (tx) =>
		myProtection({ tx, actor: awaiting.actor, now }),
	)
	return { goesTo, hasPasskeys: passkeysServe && passkeys.length > 0 }
}

export const actions: Actions = {
	code: async (event) => {
		const posted = await readForm(event.request)
		const actor = personEntering(event)
		const tried = { account: actor.personId, address: clientAddress(event) }
		try {
			await spendTry('second-factor', tried)
			await runAct(proveWithCode, actor, { code: posted.text('code') })
			await giveTryBack('second-factor', tried)
		} catch (caught) {
			return refusedForm(event, caught, posted)
		}
		redirect(303, safePath(posted.text('vers')) ?? '/')
	},
	passkey: async (event) => {
		const posted = await readForm(event.request)
		try {
			const { isProved } = await runAct(
				proveWithPasskey,
				personEntering(event),
				passkeyAnswer(posted),
			)
			if (!isProved) throw new Refusal('accounts.passkeyRefused', {}, 403)
		} catch (caught) {
			return refusedForm(event, caught, posted)
		}
		redirect(303, safePath(posted.text('vers')) ?? '/')
	},
}
