import { mailLeaves } from '#mail/server'
import { inviteFirm, notYetInvited } from '#networks/server'
import { idIn, readForm, screen, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'
import { shareLink } from './share-link.ts'

/** The form, and how many records of the directory could be invited together. */
export const load: PageServerLoad = (event) =>
	screen(event, async (look) => {
		const { network, records } = await notYetInvited(look, { networkId: idIn(event, 'network') })
		return { network, recordsToInvite: records.length, mailLeaves: mailLeaves() }
	})

export const actions: Actions = {
	/** No redirect after this one: the link is shown once, and nothing keeps it for a second page. */
	default: async (event) => {
		const networkId = idIn(event, 'network')
		const posted = await readForm(event.request)
		const email = posted.optional('email')
		const outcome = await tryAct(event, inviteFirm, posted, {
			networkId,
			firmName: posted.text('firmName'),
			givenName: posted.optional('givenName'),
			familyName: posted.optional('familyName'),
			email,
			message: posted.optional('message'),
		})
		if (outcome.refused) return outcome.refused
		const { membershipId, isUnwritten } = outcome.answer
		const shared = await shareLink(event, networkId, membershipId)
		return { shared: { ...shared, email: email ?? null, isUnwritten } }
	},
}
