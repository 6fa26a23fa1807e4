import { sql } from 'kysely'
import { application, type Tx } from '#db'
import { type Actor, type Id, newId } from '#kernel'
import { isLocale, type Locale } from '#phrases'
import { hashToken, newToken } from './tokens.ts'

/** A session serves thirty days after it was last seen. */
export const sessionLifetime = Temporal.Duration.from({ hours: 30 * 24 })
/** Being seen is written at most once an hour: a page costs no write. */
const seenEvery = Temporal.Duration.from({ hours: 1 })

/** What a request knows of who signed in. */
export type SignedIn = {
	actor: Actor & { kind: 'person' }
	name: string
	locale: Locale
	isAdministrator: boolean
}

/**
 * Opens a session and answers its secret, for the cookie. Always a new one: a secret that the browser
 * came with is never adopted, so that nobody can plant theirs beforehand.
 */
export async function openSession(
	tx: Tx,
	session: { personId: Id; device: string; now: Temporal.Instant },
): Promise<string> {
	const token = newToken()
	const { personId, device, now } = session
	await tx
		.insertInto('session')
		.values({
			id: newId(),
			tokenHash: hashToken(token),
			personId,
			device,
			createdAt: now,
			seenAt: now,
			expiresAt: now.add(sessionLifetime),
		})
		.execute()
	return token
}

/** Closes the sessions of a person, all of them or all but one. */
export async function closeSessions(tx: Tx, personId: Id, except: Id | null): Promise<void> {
	await tx
		.deleteFrom('session')
		.where('personId', '=', personId)
		.$if(except !== null, (query) => query.where('id', '<>', except as Id))
		.execute()
}

type Row = {
	sessionId: Id
	personId: Id
	name: string
	locale: string
	isAdministrator: boolean
	seenAt: Temporal.Instant
	firms: Id[]
	networks: Id[]
}

/**
 * Who signed in with this cookie, or null. Asked on every request: one round trip, nothing kept in
 * memory, so that a revoked session is out at its next request whatever process answers it.
 */
export async function signedInAs(
	token: string,
	now: Temporal.Instant = Temporal.Now.instant(),
): Promise<SignedIn | null> {
	const found = await sql<Row>`select * from signed_in_as(${hashToken(token)}, ${now})`.execute(
		application().db,
	)
	const row = found.rows[0]
	if (!row) return null
	if (Temporal.Instant.compare(row.seenAt, now.subtract(seenEvery)) < 0)
		await keepAlive(row.sessionId, now)
	return {
		actor: {
			kind: 'person',
			personId: row.personId,
			sessionId: row.sessionId,
			scope: {
				firms: row.firms,
				networks: row.networks,
				isAdministrator: row.isAdministrator,
			},
		},
		name: row.name,
		locale: isLocale(row.locale) ? row.locale : 'fr',
		isAdministrator: row.isAdministrator,
	}
}

/** Not an act: nothing anybody decided, and it would be in the journal at each hour of each member. */
async function keepAlive(sessionId: Id, now: Temporal.Instant): Promise<void> {
	await application()
		.db.transaction()
		.execute(async (tx) => {
			await sql`select set_config('maillage.system', 'on', true)`.execute(tx)
			await tx
				.updateTable('session')
				.set({ seenAt: now, expiresAt: now.add(sessionLifetime) })
				.where('id', '=', sessionId)
				.where('expiresAt', '>', now)
				.execute()
		})
}
