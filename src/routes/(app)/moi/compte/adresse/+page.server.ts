import { redirect } from '@sveltejs/kit'
import { askEmailChange, clientAddress, myAccount, spendTry } from '#accounts/server'
import { runAct } from '#db'
import { mailLeaves } from '#mail/server'
import { readForm, refusedForm, screen } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** Another address to sign in with. */
export const load: PageServerLoad = async (event) => {
	const { email, hasPassword } = await screen(event, myAccount)
	return { email, hasPassword, mailLeaves: mailLeaves() }
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
