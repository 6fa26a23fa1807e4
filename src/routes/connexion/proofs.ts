import { type RequestEvent, redirect } from '@sveltejs/kit'
import { safePath } from '#accounts'
import {
	clientAddress,
	giveTryBack,
	personEntering,
	proveWithCode,
	proveWithPasskey,
	spendTry,
} from '#accounts/server'
import { runAct } from '#db'
import { Refusal } from '#kernel'
import { readForm, refusedForm } from '#pages'
import { passkeyAnswer } from './passkey-answer.ts'

/**
 * The two ways to prove who one is that a second factor knows, as form actions: to finish entering, and again
 * before what matters. They lead where the form says, else to `home`.
 */
export const proofsLeadingTo = (home: string) => ({
	code: async (event: RequestEvent) => {
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
		redirect(303, safePath(posted.text('vers')) ?? home)
	},
	passkey: async (event: RequestEvent) => {
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
		redirect(303, safePath(posted.text('vers')) ?? home)
	},
})
