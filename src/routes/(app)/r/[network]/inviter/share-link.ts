import type { RequestEvent } from '@sveltejs/kit'
import { encode } from 'uqr'
import { runAct } from '#db'
import type { Id } from '#kernel'
import { shareInvitation } from '#networks/server'

/** A link to hand over, as its page shows it once: its address and the squares of its code. */
export type SharedLink = {
	url: string
	until: string
	firm: string
	network: string
	givenName: string | null
	qr: Squares
}

/** The dark squares of a code, as one path in a square of `size`, its quiet margin included. */
export type Squares = { size: number; path: string }

/** Makes a link to an invitation; run without a request key, so that its secret is kept nowhere. */
export async function shareLink(
	event: RequestEvent,
	networkId: Id,
	membershipId: Id,
): Promise<SharedLink> {
	const link = await runAct(shareInvitation, event.locals.actor, { networkId, membershipId })
	return { ...link, qr: squaresOf(link.url) }
}

/** An address as a code to photograph. */
export function squaresOf(url: string): Squares {
	const { data, size } = encode(url, { ecc: 'M', border: 4 })
	const path = data
		.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
		.join('')
	return { size, path }
}
