import * as v from 'valibot'
import { defineAct } from '#db'
import { keepChallenge } from './passkey-challenges.ts'
import { forbid } from './refusal.ts'
import { relyingParty } from './relying-party.ts'
import { signedIn } from './signed-in.ts'
import { webauthn } from './webauthn.ts'

/** What a browser asks the passkeys of whoever is signed in, to prove again who they are. */
export const beginPasskeyProof = defineAct({
	name: 'accounts.begin-passkey-proof',
	input: v.strictObject({}),
	door: 'none',
	act: async ({ tx, actor, now, record }) => {
		const { personId, sessionId } = signedIn(actor)
		const party = (await relyingParty(tx)) ?? forbid('accounts.passkeysUnavailable')
		const own = await tx
			.selectFrom('passkey')
			.select(['credential', 'transports'])
			.where('personId', '=', personId)
			.execute()
		const { generateAuthenticationOptions } = await webauthn()
		const options = await generateAuthenticationOptions({
			rpID: party.id,
			userVerification: 'required',
			allowCredentials: own.map(({ credential: id, transports }) => ({ id, transports })),
		})
		const { challenge } = options
		const asker = { sessionId }
		const challengeId = await keepChallenge(tx, { challenge, purpose: 'prove', asker, now })
		await record({ subjectId: challengeId, content: null })
		return { challengeId, options }
	},
})
