import * as v from 'valibot'
import { defineAct } from '#db'
import { ownAccount } from './find-account.ts'
import { keepChallenge } from './passkey-challenges.ts'
import { requireProof } from './proof.ts'
import { forbid } from './refusal.ts'
import { relyingParty, signatures } from './relying-party.ts'
import { signedIn } from './signed-in.ts'
import { webauthn } from './webauthn.ts'

/** More than a few keys in one person's hands are keys they have forgotten. */
const mostPasskeys = 20

/**
 * What a browser needs to make a passkey for whoever is signed in: one that finds its account by itself
 * and verifies its user. Asks a fresh proof; refuses (403) beyond twenty passkeys, and where browsers
 * offer none.
 */
export const beginPasskey = defineAct({
	name: 'accounts.begin-passkey',
	input: v.strictObject({}),
	door: 'none',
	act: async (act) => {
		const { tx, now, record } = act
		const { personId, sessionId } = signedIn(act.actor)
		await requireProof(act)
		const party = (await relyingParty(tx)) ?? forbid('accounts.passkeysUnavailable')
		const account = await ownAccount(tx, personId)
		const own = await tx
			.selectFrom('passkey')
			.select(['credential', 'transports'])
			.where('personId', '=', personId)
			.execute()
		if (own.length >= mostPasskeys) forbid('accounts.tooManyPasskeys')
		const { generateRegistrationOptions } = await webauthn()
		const options = await generateRegistrationOptions({
			rpName: party.name,
			rpID: party.id,
			userID: new TextEncoder().encode(personId),
			userName: account.email,
			userDisplayName: account.name,
			attestationType: 'none',
			supportedAlgorithmIDs: signatures,
			excludeCredentials: own.map(({ credential: id, transports }) => ({ id, transports })),
			authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
		})
		const { challenge } = options
		const asker = { sessionId }
		const challengeId = await keepChallenge(tx, { challenge, purpose: 'register', asker, now })
		await record({ subjectId: challengeId, content: null })
		return { challengeId, options }
	},
})
