import type { Look } from '#db'
import type { Id } from '#kernel'
import type { Locale } from '#phrases'
import { ownAccount } from './find-account.ts'
import { signedIn } from './signed-in.ts'

/** One's own account, as `/moi/compte` shows it. Neither the password's hash nor any secret is in it. */
export type MyAccount = {
	givenName: string
	familyName: string
	email: string
	emailIsVerified: boolean
	hasPassword: boolean
	locale: Locale
	sessions: OpenSession[]
}

/** A session still open: on what, since when, last seen when, and whether it is the one that asks. */
export type OpenSession = {
	id: Id
	device: string
	createdAt: Temporal.Instant
	seenAt: Temporal.Instant
	isThisOne: boolean
}

/** The signed-in person's account and open sessions, the last seen first. */
export async function myAccount({ tx, actor, now }: Look): Promise<MyAccount> {
	const { personId, sessionId } = signedIn(actor)
	const { email, emailVerifiedAt, passwordHash, locale } = await ownAccount(tx, personId)
	const name = await tx
		.selectFrom('person')
		.select(['givenName', 'familyName'])
		.where('id', '=', personId)
		.executeTakeFirstOrThrow()
	const sessions = await tx
		.selectFrom('session')
		.select(['id', 'device', 'createdAt', 'seenAt'])
		.where('personId', '=', personId)
		.where('expiresAt', '>', now)
		.orderBy('seenAt', 'desc')
		.orderBy('id', 'desc')
		.limit(100)
		.execute()
	return {
		...name,
		email,
		emailIsVerified: emailVerifiedAt !== null,
		hasPassword: passwordHash !== null,
		locale,
		sessions: sessions.map((session) => ({ ...session, isThisOne: session.id === sessionId })),
	}
}
