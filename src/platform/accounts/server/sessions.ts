import { sql } from 'kysely'
import { application, type Database, type OpenReading, readingThatAsks, type Tx } from '#db'
import { parameterOn } from '#instance/server'
import { type Actor, dayAt, type Id, newId } from '#kernel'
import { isLocale, type Locale } from '#phrases'
import { needsSecondFactor, reachOf, type SessionReach } from '../policy.ts'
import { hashToken, newToken } from './tokens.ts'

/** A session serves thirty days after it was last seen. */
export const sessionLifetime = Temporal.Duration.from({ hours: 30 * 24 })
/** Being seen is written at most once an hour: a page costs no write. */
const seenEvery = Temporal.Duration.from({ hours: 1 })

/** By what one came in. */
export type Entrance = 'link' | 'password' | 'passkey' | 'identity' | 'first_start' | 'invitation'

/** What a request knows of who signed in. */
export type SignedIn = {
	actor: Actor & { kind: 'person' }
	name: string
	locale: Locale
	isAdministrator: boolean
	/** `code`: a second factor is chosen and not given yet; `enrolment`: one must be chosen first. */
	reach: SessionReach
	/** By when a second factor must be chosen, for whoever must and has not. */
	protectionDueAt: Temporal.Instant | null
}

/**
 * Opens a session and answers its secret, for the cookie. Always a new one: a secret that the browser
 * came with is never adopted, so that nobody can plant theirs beforehand. A passkey that verified its
 * user counts for both factors: what one has, and what unlocks it.
 */
export async function openSession(
	tx: Tx,
	session: {
		personId: Id
		device: string
		now: Temporal.Instant
		by?: Entrance
		/** The network it was opened from, in words; '' when it is not known. */
		from?: string
	},
): Promise<string> {
	return (await openNamedSession(tx, session)).token
}

/** The same, with the session's id, for what is kept beside it. */
export async function openNamedSession(
	tx: Tx,
	{ personId, device, now, by = 'invitation', from = '' }: Parameters<typeof openSession>[1],
): Promise<{ token: string; sessionId: Id }> {
	const token = newToken()
	const sessionId = newId()
	await tx
		.insertInto('session')
		.values({
			id: sessionId,
			tokenHash: hashToken(token),
			personId,
			device,
			enteredBy: by,
			seenFrom: from,
			provedAt: now,
			provedBy: by,
			secondFactorAt: by === 'passkey' ? now : null,
			createdAt: now,
			seenAt: now,
			expiresAt: now.add(sessionLifetime),
		})
		.execute()
	return { token, sessionId }
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
	provedAt: Temporal.Instant | null
	secondFactorAt: Temporal.Instant | null
	protectedAt: Temporal.Instant | null
	protectionDueAt: Temporal.Instant | null
	roles: string[]
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
	const row = await sessionOf(application().db, token, now)
	return row ? whoIs(row, now) : null
}

/**
 * The same, as the beginning of the one reading that a page makes: asking also tells the transaction who
 * asks. No reading for who is nobody, or not yet; nor when the session must be written, which takes another
 * connection: holding one while waiting for one, pages would wait for each other.
 */
export async function visitAs(
	token: string,
): Promise<{ signedIn: SignedIn | null; reading: OpenReading | null }> {
	const { answer: row, reading } = await readingThatAsks((tx, now) => sessionOf(tx, token, now))
	const { now } = reading
	if (!row || mustKeepAlive(row, now) || mustGrantGrace(row)) {
		reading.end()
		return { signedIn: row ? await whoIs(row, now) : null, reading: null }
	}
	const signedIn = await whoIs(row, now)
	if (signedIn.reach === 'whole') return { signedIn, reading }
	reading.end()
	return { signedIn, reading: null }
}

async function sessionOf(over: Database, token: string, now: Temporal.Instant) {
	const { rows } = await sql<Row>`select * from signed_in_as(${hashToken(token)}, ${now})`.execute(
		over,
	)
	return rows[0]
}

async function whoIs(row: Row, now: Temporal.Instant): Promise<SignedIn> {
	if (mustKeepAlive(row, now)) await keepAlive(row.sessionId, now)
	const protectionDueAt = mustGrantGrace(row)
		? await grantGrace(row.personId, now)
		: mustChoose(row)
			? row.protectionDueAt
			: null
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
		reach: reachOf({ ...row, protectionDueAt }, now),
		protectionDueAt,
	}
}

const mustKeepAlive = ({ seenAt }: Row, now: Temporal.Instant) =>
	Temporal.Instant.compare(seenAt, now.subtract(seenEvery)) < 0

const mustChoose = (row: Row) => !row.protectedAt && needsSecondFactor(row)

const mustGrantGrace = (row: Row) => mustChoose(row) && !row.protectionDueAt

/** Not an act: nothing anybody decided, and it would be in the journal at each hour of each member. */
async function keepAlive(sessionId: Id, now: Temporal.Instant): Promise<void> {
	await quietly((tx) =>
		tx
			.updateTable('session')
			.set({ seenAt: now, expiresAt: now.add(sessionLifetime) })
			.where('id', '=', sessionId)
			.where('expiresAt', '>', now)
			.execute(),
	)
}

/**
 * The delay to choose a second factor begins when its holder is first seen with the role that asks for
 * it, and begins once: nobody is shut out by a role given while they were away.
 */
async function grantGrace(personId: Id, now: Temporal.Instant): Promise<Temporal.Instant> {
	return quietly(async (tx) => {
		const days = await parameterOn(tx, 'accounts.protection_grace_days', dayAt(now, 'UTC'))
		const dueAt = now.add({ hours: 24 * days })
		const written = await tx
			.updateTable('account')
			.set((eb) => ({ protectionDueAt: eb.fn.coalesce('protectionDueAt', eb.val(dueAt)) }))
			.where('personId', '=', personId)
			.returning('protectionDueAt')
			.executeTakeFirst()
		return written?.protectionDueAt ?? dueAt
	})
}

async function quietly<T>(write: (tx: Tx) => Promise<T>): Promise<T> {
	return application()
		.db.transaction()
		.execute(async (tx) => {
			await sql`select set_config('maillage.system', 'on', true)`.execute(tx)
			return write(tx)
		})
}
