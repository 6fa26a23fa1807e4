import { sql } from 'kysely'
import type { Tx } from '#db'

/**
 * Until the end of the transaction, nobody removes this content from the disk: taken before writing it, so
 * that two owners of one content never lose it to the departure of a third.
 */
export async function holdContent(tx: Tx, hash: string): Promise<void> {
	await sql`select pg_advisory_xact_lock_shared(hashtextextended(${`file ${hash}`}, 0))`.execute(tx)
}

/** Until the end of the transaction, nobody keeps this content anew: taken before removing it. */
export async function seizeContent(tx: Tx, hash: string): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${`file ${hash}`}, 0))`.execute(tx)
}
