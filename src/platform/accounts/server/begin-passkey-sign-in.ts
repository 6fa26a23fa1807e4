import * as v from 'valibot'
import { defineAct } from '#db'
import { token } from '../inputs.ts'
import { keepChallenge } from './passkey-challenges.ts'
import { forbid } from './refusal.ts'
import { relyingParty } from './relying-party.ts'
import { webauthn } from './webauthn.ts'

/**
 * What a browser asks its passkeys to come in: any of those made for this instance, so that nothing is
 * typed and the answer is the same for everybody. Bound to the browser by the secret it keeps. Behind
 * `spendTry('passkey')`. Refuses (403) where browsers offer no passkey.
 */
export const beginPasskeySignIn = defineAct({
	name: 'accounts.begin-passkey-sign-in',
	input: v.strictObject({ browser: token }),
	door: 'open',
	asSystem: true,
	act: async ({ tx, now, record }, { browser }) => {
		const party = (await relyingParty(tx)) ?? forbid('accounts.passkeysUnavailable')
		const { generateAuthenticationOptions } = await webauthn()
		const options = await generateAuthenticationOptions({
			rpID: party.id,
			userVerification: 'required',
		})
		const { challenge } = options
		const asker = { browser }
		const challengeId = await keepChallenge(tx, { challenge, purpose: 'sign_in', asker, now })
		await record({ subjectId: challengeId, content: null })
		return { challengeId, options }
	},
})
