import { redirect } from '@sveltejs/kit'
import {
	changePassword,
	clientAddress,
	giveTryBack,
	myAccount,
	myProtection,
	spendTry,
} from '#accounts/server'
import { runAct } from '#db'
import { readForm, refusedForm, screen } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** A password, or another one. */
export const load: PageServerLoad = async (event) => {
	const { email, own } = await screen(event, async (look) => ({
		email: (await myAccount(look)).email,
		own: await myProtection(look),
	}))
	const { hasPassword, isProtected, isFresh, mayReplacePassword } = own
	if (!isFresh && (isProtected || !hasPassword) && own.mailLeaves)
		redirect(303, '/connexion/verifier?vers=/moi/compte/mot-de-passe')
	return { email, hasPassword, asksPresent: hasPassword && !mayReplacePassword }
}

export const actions: Actions = {
	default: async (event) => {
		const posted = await readForm(event.request)
		const { actor } = event.locals
		if (actor.kind !== 'person') redirect(303, '/connexion?vers=/moi/compte/mot-de-passe')
		const tried = { account: actor.personId, address: clientAddress(event) }
		try {
			await spendTry('password', tried)
			// Without the form's key: the act says why.
			await runAct(changePassword, actor, {
				currentPassword: posted.optional('currentPassword'),
				password: posted.text('password'),
			})
			await giveTryBack('password', tried)
		} catch (caught) {
			return refusedForm(event, caught, posted)
		}
		redirect(303, '/moi/compte?fait=mot-de-passe')
	},
}
