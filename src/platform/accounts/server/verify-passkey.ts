import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import type { Tx } from '#db'
import type { Id } from '#kernel'
import { relyingParty } from './relying-party.ts'
import { webauthn } from './webauthn.ts'

/** Whose passkey signed. */
export type Signer = { personId: Id; passkeyId: Id }

/**
 * Whose passkey answered a challenge, or null: unknown, of another site, made without verifying its user,
 * or with a counter that went back (a copy of the key signed meanwhile). Writes the counter and the use.
 */
export async function verifyPasskey(
	tx: Tx,
	answer: { response: AuthenticationResponseJSON; challenge: string; now: Temporal.Instant },
): Promise<Signer | null> {
	const party = await relyingParty(tx)
	const passkey = await tx
		.selectFrom('passkey')
		.selectAll()
		.where('credential', '=', answer.response.id)
		.executeTakeFirst()
	if (!party || !passkey) return null
	const { verifyAuthenticationResponse } = await webauthn()
	const verified = await verifyAuthenticationResponse({
		response: answer.response,
		expectedChallenge: answer.challenge,
		expectedOrigin: party.origin,
		expectedRPID: party.id,
		requireUserVerification: true,
		credential: {
			id: passkey.credential,
			publicKey: new Uint8Array(passkey.publicKey),
			counter: passkey.signCount,
			transports: passkey.transports,
		},
	}).catch(() => null)
	if (!verified?.verified) return null
	const { newCounter, credentialBackedUp } = verified.authenticationInfo
	await tx
		.updateTable('passkey')
		.set({ signCount: newCounter, isSynced: credentialBackedUp, usedAt: answer.now })
		.where('id', '=', passkey.id)
		.execute()
	return { personId: passkey.personId, passkeyId: passkey.id }
}
