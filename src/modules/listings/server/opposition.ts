import { createHash } from 'node:crypto'
import type { Tx } from '#db'

/** An address as the list of oppositions keeps it: nobody reads it back. */
export function hashOfAddress(email: string): Buffer {
	return createHash('sha256').update(email.trim().toLowerCase()).digest()
}

/** Whether the owner of an address asked never to be named or written to about a listed network. */
export async function isOpposed(tx: Tx, email: string): Promise<boolean> {
	const found = await tx
		.selectFrom('contactOpposition')
		.select('opposedAt')
		.where('emailHash', '=', hashOfAddress(email))
		.executeTakeFirst()
	return found !== undefined
}

/** Those of several addresses whose owners did. */
export async function opposedAmong(tx: Tx, emails: readonly string[]): Promise<Set<string>> {
	if (emails.length === 0) return new Set()
	const rows = await tx.selectFrom('contactOpposition').select('emailHash').execute()
	const hashes = new Set(rows.map(({ emailHash }) => emailHash.toString('hex')))
	return new Set(emails.filter((email) => hashes.has(hashOfAddress(email).toString('hex'))))
}
