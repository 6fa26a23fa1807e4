import { redirect } from '@sveltejs/kit'
import { askEmailChange, clientAddress, myAccount, myProtection, spendTry } from '#accounts/server'
import { runAct } from '#db'
import { mailLeaves } from '#mail/server'
import { readForm, refusedForm, screen } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** Another address to sign in with. */
export const load: PageServerLoad = async (event) => {
	const { email, own } = await screen(event, async (look) => ({
		email: (await myAccount(look)).email,
		own: await myProtection(look),
	}))
	const asksPassword = own.hasPassword && !own.isProtected && !own.isFresh
	if (mailLeaves() && !own.isFresh && !asksPassword)
		redirect(303, '/connexion/verifier?vers=/moi/compte/adresse')
	return { email, asksPassword, mailLeaves: mailLeaves() }
}

export const actions: Actions = {
	default: async (event) => {
		const posted = await readForm(event.request)
		const { actor } = event.locals
		if (actor.kind !== 'person') redirect(303, '/connexion?vers=/moi/compte/adresse')
		try {
			await spendTry('change-email', { account: actor.personId, address: clientAddress(event) })
			await runAct(askEmailChange, actor, {
				email: posted.text('email'),
				currentPassword: posted.optional('currentPassword'),
			})
		} catch (caught) {
			return refusedForm(event, caught, posted)
		}
		redirect(303, '/moi/compte?fait=demande')
	},
}
