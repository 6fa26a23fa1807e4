import { runAct } from '#db'
import { mailLeaves } from '#mail/server'
import { networkRolesSheet, offerRole, shareRole } from '#networks/server'
import { idIn, readForm, screen, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** A role for somebody of no member firm: the form, for who governs the network. */
export const load: PageServerLoad = (event) =>
	screen(event, async (look) => {
		const { network, mayGovern } = await networkRolesSheet(look, {
			networkId: idIn(event, 'network'),
		})
		return { network, mayGovern, mailLeaves: mailLeaves() }
	})

export const actions: Actions = {
	/** No redirect after this one: the link is shown once, and nothing keeps it for a second page. */
	default: async (event) => {
		const networkId = idIn(event, 'network')
		const posted = await readForm(event.request)
		const email = posted.optional('email')
		const outcome = await tryAct(event, offerRole, posted, {
			networkId,
			role: posted.text('role'),
			givenName: posted.optional('givenName'),
			familyName: posted.optional('familyName'),
			email,
			message: posted.optional('message'),
		})
		if (outcome.refused) return outcome.refused
		const { offerId, isUnwritten } = outcome.answer
		const link = await runAct(shareRole, event.locals.actor, { networkId, offerId })
		return { shared: { ...link, email: email ?? null, isUnwritten } }
	},
}
