import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import * as v from 'valibot'
import { defineAct } from '#db'
import { challengeId, device, passkeyAnswer, seenFrom, token } from '../inputs.ts'
import { takeChallenge } from './passkey-challenges.ts'
import { openSession } from './sessions.ts'
import { verifyPasskey } from './verify-passkey.ts'

/**
 * Signs in whoever holds a passkey of theirs, and answers the session's secret; nothing is typed. Answers
 * null, in one way for every reason, when the passkey does not prove it: the challenge is spent all the
 * same. Behind `spendTry('passkey')`.
 */
export const signInWithPasskey = defineAct({
	name: 'accounts.sign-in-with-passkey',
	input: v.strictObject({ challengeId, browser: token, response: passkeyAnswer, device, seenFrom }),
	door: 'open',
	asSystem: true,
	act: async ({ tx, now, record }, input) => {
		const challenge = await takeChallenge(tx, {
			id: input.challengeId,
			purpose: 'sign_in',
			asker: { browser: input.browser },
			now,
		})
		const response = input.response as unknown as AuthenticationResponseJSON
		const signer = challenge ? await verifyPasskey(tx, { response, challenge, now }) : null
		const subjectId = signer?.personId ?? null
		await record({ subjectId, content: { by: 'passkey', passkeyId: signer?.passkeyId ?? null } })
		if (!signer) return null
		const { personId } = signer
		const opened = {
			personId,
			device: input.device,
			now,
			by: 'passkey',
			from: input.seenFrom,
		} as const
		return { token: await openSession(tx, opened), personId }
	},
})
