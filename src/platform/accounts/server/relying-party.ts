import { isIP } from 'node:net'
import type { Tx } from '#db'
import { publicAddress } from '#instance/server'

/** EdDSA, ES256 and RS256 (COSE): what authenticators in use sign with; Node's newer ones are experimental. */
export const signatures = [-8, -7, -257]

/** For whom passkeys are made: the host of the instance, and the one origin they are accepted from. */
export type RelyingParty = { id: string; origin: string; name: string }

/**
 * The instance as authenticators know it, from its stored public address and never from a request. Null
 * where browsers offer no passkey: an address in plain http (but this machine's own), or a bare number.
 */
export function relyingPartyOf(address: string, name: string): RelyingParty | null {
	const { hostname, origin, protocol } = new URL(address)
	const isLocal = hostname === 'localhost' || hostname.endsWith('.localhost')
	if (isIP(hostname.replace(/^\[|\]$/g, '')) || (protocol !== 'https:' && !isLocal)) return null
	return { id: hostname, origin, name }
}

/** The relying party of this instance. */
export async function relyingParty(tx: Tx): Promise<RelyingParty | null> {
	const { name } = await tx.selectFrom('instance').select('name').executeTakeFirstOrThrow()
	return relyingPartyOf(await publicAddress(tx), name)
}
