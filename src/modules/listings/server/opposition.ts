import { sql } from 'kysely'
import type { Tx } from '#db'

/**
 * Keeps that the owner of an address asked never to be named or written to about a listed network: a hash
 * under the instance's key, which nobody reads back.
 */
export async function keepOpposition(tx: Tx, email: string, now: Temporal.Instant): Promise<void> {
	await sql`insert into contact_opposition (email_hash, opposed_at)
		values (contact_hash(${email}), ${now}) on conflict do nothing`.execute(tx)
}

/** Whether the owner of an address asked never to be named or written to about a listed network. */
export async function isOpposed(tx: Tx, email: string): Promise<boolean> {
	return (await opposedAmong(tx, [email])).has(email)
}

/** Those of several addresses whose owners did. */
export async function opposedAmong(tx: Tx, emails: readonly string[]): Promise<Set<string>> {
	if (emails.length === 0) return new Set()
	const { rows } = await sql<{ email: string }>`select email from unnest(${emails}::text[]) email
		where contact_hash(email) in (select email_hash from contact_opposition)`.execute(tx)
	return new Set(rows.map(({ email }) => email))
}
