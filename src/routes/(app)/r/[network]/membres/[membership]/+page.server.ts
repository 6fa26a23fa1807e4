import { redirect } from '@sveltejs/kit'
import { mailLeaves } from '#mail/server'
import { inviteMembers, membershipSheet, withdrawInvitation } from '#networks/server'
import { idIn, readForm, screen, tryAct } from '#pages'
import { shareLink } from '../../inviter/share-link.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

const placeIn = (event: RequestEvent) => ({
	networkId: idIn(event, 'network'),
	membershipId: idIn(event, 'membership'),
})

/** A seat and its firm, for who runs the network. */
export const load: PageServerLoad = (event) =>
	screen(event, async (look) => ({
		...(await membershipSheet(look, {
			networkId: idIn(event, 'network'),
			membershipId: idIn(event, 'membership'),
		})),
		mailLeaves: mailLeaves(),
		done: event.url.searchParams.get('fait'),
	}))

export const actions: Actions = {
	/** Invites, or invites again; without an address, the link comes at once. */
	invite: async (event) => {
		const { networkId, membershipId } = placeIn(event)
		const posted = await readForm(event.request)
		const outcome = await tryAct(
			event,
			inviteMembers,
			posted,
			{
				networkId,
				membershipIds: [membershipId],
				email: posted.optional('email'),
				message: posted.optional('message'),
			},
			'invite',
		)
		if (outcome.refused) return outcome.refused
		if (outcome.answer[0]?.email) redirect(303, '?fait=invitee')
		const isUnwritten = outcome.answer[0]?.isUnwritten ?? false
		return { shared: { ...(await shareLink(event, networkId, membershipId)), isUnwritten } }
	},
	/** Shows a link once; without a request key, so that its secret is kept nowhere. */
	link: async (event) => {
		const { networkId, membershipId } = placeIn(event)
		return { shared: { ...(await shareLink(event, networkId, membershipId)), isUnwritten: false } }
	},
	withdraw: async (event) => {
		const posted = await readForm(event.request)
		const outcome = await tryAct(event, withdrawInvitation, posted, placeIn(event), 'withdraw')
		if (outcome.refused) return outcome.refused
		redirect(303, '?fait=retiree')
	},
}
