import type { RegistrationResponseJSON } from '@simplewebauthn/server'
import * as v from 'valibot'
import { defineAct, type Tx } from '#db'
import { newId } from '#kernel'
import { challengeId, passkeyAnswer, passkeyName } from '../inputs.ts'
import { credentialsChanged } from './credentials-changed.ts'
import { takeChallenge } from './passkey-challenges.ts'
import { requireProof } from './proof.ts'
import { relyingParty, signatures } from './relying-party.ts'
import { signedIn } from './signed-in.ts'
import { webauthn } from './webauthn.ts'

/**
 * Adds a passkey that a browser has just made, under a name its owner will know. Asks a fresh proof.
 * Answers `isRegistered: false` instead of throwing when the answer does not hold: its challenge is
 * spent all the same. A new way in closes the others (`credentialsChanged`).
 */
export const registerPasskey = defineAct({
	name: 'accounts.register-passkey',
	input: v.strictObject({ challengeId, response: passkeyAnswer, name: passkeyName }),
	door: 'none',
	act: async (act, input) => {
		const { tx, now, record } = act
		const { personId, sessionId } = signedIn(act.actor)
		await requireProof(act)
		const challenge = await takeChallenge(tx, {
			id: input.challengeId,
			purpose: 'register',
			asker: { sessionId },
			now,
		})
		const response = input.response as unknown as RegistrationResponseJSON
		const made = challenge ? await verified(tx, response, challenge) : null
		const passkeyId = newId()
		const added =
			made &&
			(await tx
				.insertInto('passkey')
				.values({ id: passkeyId, personId, name: input.name, createdAt: now, ...made })
				.onConflict((found) => found.column('credential').doNothing())
				.returning('id')
				.executeTakeFirst())
		if (added) await credentialsChanged(act, 'passkeyAdded')
		await record({ subjectId: personId, content: { passkeyId, isRegistered: Boolean(added) } })
		return { isRegistered: Boolean(added) }
	},
})

async function verified(tx: Tx, response: RegistrationResponseJSON, expectedChallenge: string) {
	const party = await relyingParty(tx)
	if (!party) return null
	const { verifyRegistrationResponse } = await webauthn()
	const { registrationInfo } = await verifyRegistrationResponse({
		response,
		expectedChallenge,
		expectedOrigin: party.origin,
		expectedRPID: party.id,
		requireUserVerification: true,
		supportedAlgorithmIDs: signatures,
	}).catch(() => ({ registrationInfo: undefined }))
	if (!registrationInfo) return null
	const { credential, credentialBackedUp } = registrationInfo
	return {
		credential: credential.id,
		publicKey: Buffer.from(credential.publicKey),
		signCount: credential.counter,
		transports: (credential.transports ?? []).slice(0, 8).map((one) => one.slice(0, 40)),
		isSynced: credentialBackedUp,
	}
}
