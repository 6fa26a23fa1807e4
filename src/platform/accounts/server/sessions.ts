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
	id: Id
	person_id: Id
	name: string
	locale: string
	is_administrator: boolean
	is_stale: boolean
}

/**
 * Who signed in with this cookie, or null. Asked on every request: one round trip, nothing kept in
 * memory, so that a revoked session is out at its next request whatever process answers it. Several
 * statements sent at once are one transaction, which the system setting does not outlive.
 */
export async function signedInAs(
	token: string,
	now: Temporal.Instant = Temporal.Now.instant(),
): Promise<SignedIn | null> {
	const hash = hashToken(token).toString('hex')
	const results = (await application().pool.query(
		`select set_config('maillage.system', 'on', true);
		select s.id, s.person_id, p.given_name || ' ' || p.family_name as name, p.locale,
			exists (select from administrator a where a.person_id = s.person_id) as is_administrator,
			s.seen_at < '${now.subtract(seenEvery)}' as is_stale
		from session s join person p on p.id = s.person_id
		where s.token_hash = '\\x${hash}' and s.expires_at > '${now}'`,
	)) as unknown as { rows: Row[] }[]
	const row = results[1]?.rows[0]
	if (!row) return null
	if (row.is_stale) await keepAlive(row.id, now)
	return {
		actor: { kind: 'person', personId: row.person_id, sessionId: row.id },
		name: row.name,
		locale: isLocale(row.locale) ? row.locale : 'fr',
		isAdministrator: row.is_administrator,
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
