import { sql } from 'kysely'
import type { Tx } from '#db'
import { hashOf, readContent } from './content-store.ts'

/** What the disk still holds of what the tables say it does. */
export type ContentCheck = { whole: number; missing: string[]; damaged: string[] }

/** Every content that a file owns, once, in order. The transaction must see all. */
async function ownedContents(tx: Tx): Promise<string[]> {
	const { rows } = await sql<{ hash: string }>`${sql.raw(ownedContentsQuery)}`.execute(tx)
	return rows.map(({ hash }) => hash)
}

/** The same as a text, for the commands that speak to the server directly. */
export const ownedContentsQuery = `select encode(h, 'hex') as hash from (
	select sha256 as h from network_file union select thumbnail_sha256 from network_file
	union select sha256 from party_file union select thumbnail_sha256 from party_file) owned
	where h is not null order by h`

/** Reads every content again and compares it with its name, which is its hash. */
export async function checkContents(tx: Tx): Promise<ContentCheck> {
	const found: ContentCheck = { whole: 0, missing: [], damaged: [] }
	for (const hash of await ownedContents(tx)) {
		const bytes = await readContent(hash)
		if (!bytes) found.missing.push(hash)
		else if (hashOf(bytes) !== hash) found.damaged.push(hash)
		else found.whole += 1
	}
	return found
}
