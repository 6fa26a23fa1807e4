import { reading } from '#db'
import type { Actor } from '#kernel'
import { mailLeaves } from '#mail/server'
import { identityProvider } from './provider-client.ts'
import { relyingParty } from './relying-party.ts'
import { hashToken } from './tokens.ts'

/** By what one may come in here, besides a password: said to anybody, before anybody is known. */
export type WaysIn = { byLink: boolean; byPasskey: boolean; byProvider: string | null }

const asDoor: Actor = { kind: 'system', networkId: null }

/** The ways in that this instance offers to everybody. */
export function waysIn(): Promise<WaysIn> {
	return reading(asDoor, async (tx) => ({
		byLink: mailLeaves(),
		byPasskey: (await relyingParty(tx)) !== null,
		byProvider: (await identityProvider(tx))?.label ?? null,
	}))
}

/** The identity that waits in a browser to be linked, as its provider named it; null when none does. */
export function waitingIdentity(
	browser: string,
	now: Temporal.Instant,
): Promise<{ email: string | null; provider: string } | null> {
	return reading(asDoor, async (tx) => {
		const visit = await tx
			.selectFrom('identityVisit')
			.select('email')
			.where('browserHash', '=', hashToken(browser))
			.where('subject', 'is not', null)
			.where('expiresAt', '>', now)
			.executeTakeFirst()
		const provider = await identityProvider(tx)
		return visit && provider ? { email: visit.email, provider: provider.label } : null
	})
}
