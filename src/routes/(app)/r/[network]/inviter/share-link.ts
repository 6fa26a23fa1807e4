import type { RequestEvent } from '@sveltejs/kit'
import { runAct } from '#db'
import type { Id } from '#kernel'
import { shareInvitation } from '#networks/server'

/** A link to hand over, as its page shows it once: its address, for whom and until when. */
export type SharedLink = {
	url: string
	until: string
	firm: string
	network: string
	givenName: string | null
}

/** Makes a link to an invitation; run without a request key, so that its secret is kept nowhere. */
export async function shareLink(
	event: RequestEvent,
	networkId: Id,
	membershipId: Id,
): Promise<SharedLink> {
	return runAct(shareInvitation, event.locals.actor, { networkId, membershipId })
}
