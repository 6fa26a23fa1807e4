import type { Tx } from '#db'
import { type Id, newId } from '#kernel'
import { hashToken } from './tokens.ts'

/** What an authenticator is asked to sign for: to come in, to be added, to prove again who one is. */
export type ChallengePurpose = 'sign_in' | 'register' | 'prove'

/** Whose question it is: a session's, or before any session that of one browser, by the secret it keeps. */
export type Asker = { sessionId: Id } | { browser: string }

/** Authenticators and those who look for them are given this long. */
const lifetime = Temporal.Duration.from({ minutes: 5 })

/** Keeps a challenge until it comes back; answers its id. */
export async function keepChallenge(
	tx: Tx,
	asked: { challenge: string; purpose: ChallengePurpose; asker: Asker; now: Temporal.Instant },
): Promise<Id> {
	const { challenge, purpose, asker, now } = asked
	const id = newId()
	await tx
		.insertInto('passkeyChallenge')
		.values({
			id,
			challenge,
			purpose,
			sessionId: 'sessionId' in asker ? asker.sessionId : null,
			browserHash: 'browser' in asker ? hashToken(asker.browser) : null,
			expiresAt: now.add(lifetime),
		})
		.execute()
	return id
}

/**
 * Takes a challenge out, whatever becomes of its answer: a second one finds nothing. Null when it was
 * never asked, served, expired, or was asked for another purpose or of another browser or session.
 */
export async function takeChallenge(
	tx: Tx,
	taken: { id: Id; purpose: ChallengePurpose; asker: Asker; now: Temporal.Instant },
): Promise<string | null> {
	const { asker } = taken
	const row = await tx
		.deleteFrom('passkeyChallenge')
		.where('id', '=', taken.id)
		.where('purpose', '=', taken.purpose)
		.where((eb) =>
			'sessionId' in asker
				? eb('sessionId', '=', asker.sessionId)
				: eb('browserHash', '=', hashToken(asker.browser)),
		)
		.returning(['challenge', 'expiresAt'])
		.executeTakeFirst()
	if (!row || Temporal.Instant.compare(row.expiresAt, taken.now) <= 0) return null
	return row.challenge
}
