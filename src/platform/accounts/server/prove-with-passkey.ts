import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import * as v from 'valibot'
import { defineAct } from '#db'
import { challengeId, passkeyAnswer } from '../inputs.ts'
import { takeChallenge } from './passkey-challenges.ts'
import { writeProof } from './proof.ts'
import { signedIn } from './signed-in.ts'
import { verifyPasskey } from './verify-passkey.ts'

/**
 * Proves who one is by one's own passkey: the second factor of a sign-in, or again before what matters.
 * Answers whether it did; the challenge is spent all the same. Somebody else's passkey proves nothing.
 */
export const proveWithPasskey = defineAct({
	name: 'accounts.prove-with-passkey',
	input: v.strictObject({ challengeId, response: passkeyAnswer }),
	door: 'none',
	act: async ({ tx, actor, now, record }, input) => {
		const { personId, sessionId } = signedIn(actor)
		const challenge = await takeChallenge(tx, {
			id: input.challengeId,
			purpose: 'prove',
			asker: { sessionId },
			now,
		})
		const response = input.response as unknown as AuthenticationResponseJSON
		const signer = challenge ? await verifyPasskey(tx, { response, challenge, now }) : null
		const isProved = signer?.personId === personId
		if (isProved) await writeProof(tx, sessionId, { by: 'passkey', now })
		await record({ subjectId: personId, content: { isProved } })
		return { isProved }
	},
})
