/** The journal: one row per act, sealed in batches so that a changed or missing row shows. */
import { createHash, randomBytes } from 'node:crypto'
import { type Id, newId, noNetwork } from '#kernel'
import type { Tx } from './connect.ts'

/** What an act leaves in the journal: where, about what, and its content, kept only as a salted hash. */
export type Entry = {
	networkId?: Id | null
	firmId?: Id | null
	subjectId?: Id | null
	content: unknown
}

/** Writes the act's row and the salt that an erasure will delete. */
export async function writeJournal(
	tx: Tx,
	act: string,
	personId: Id | null,
	now: Temporal.Instant,
	entry: Entry,
): Promise<void> {
	const salt = randomBytes(16)
	const contentHash = createHash('sha256')
		.update(salt)
		.update(JSON.stringify(entry.content ?? null))
		.digest()
	const networkId = entry.networkId ?? noNetwork
	const journalId = newId()
	await tx
		.insertInto('journal')
		.values({
			networkId,
			journalId,
			at: now,
			act,
			personId,
			firmId: entry.firmId ?? null,
			subjectId: entry.subjectId ?? null,
			contentHash,
		})
		.execute()
	await tx.insertInto('journalSalt').values({ networkId, journalId, salt }).execute()
}

type JournalRow = {
	networkId: Id
	journalId: Id
	at: Temporal.Instant
	act: string
	personId: Id | null
	firmId: Id | null
	subjectId: Id | null
	contentHash: Buffer
}

const columns = [
	'networkId',
	'journalId',
	'at',
	'act',
	'personId',
	'firmId',
	'subjectId',
	'contentHash',
] as const

/** sha256 over the rows in the order of their ids, each as one line of its fields. */
export function sealHash(previous: Buffer | null, rows: JournalRow[]): Buffer {
	const hash = createHash('sha256').update(previous ?? Buffer.alloc(32))
	for (const row of rows)
		hash.update(
			`${row.networkId}|${row.journalId}|${row.at.toString()}|${row.act}|${row.personId ?? ''}|${row.firmId ?? ''}|${row.subjectId ?? ''}|${row.contentHash.toString('hex')}\n`,
		)
	return hash.digest()
}

const batch = 1000

/**
 * Seals one batch of committed rows of one network, oldest ids first; rows that commit late are sealed
 * by a later batch, never skipped. Runs as the system, in a worker job only. Returns how many it sealed.
 */
export async function sealBatch(tx: Tx, networkId: Id, now: Temporal.Instant): Promise<number> {
	const rows = await tx
		.selectFrom('journal')
		.select(columns)
		.where('networkId', '=', networkId)
		.where('sealedIn', 'is', null)
		.orderBy('journalId')
		.limit(batch)
		.execute()
	if (rows.length === 0) return 0
	const last = await tx
		.selectFrom('seal')
		.select(['n', 'hash'])
		.where('networkId', '=', networkId)
		.orderBy('n', 'desc')
		.limit(1)
		.executeTakeFirst()
	const n = (last?.n ?? 0) + 1
	const previous = last?.hash ?? null
	await tx
		.insertInto('seal')
		.values({
			networkId,
			n,
			rowsSealed: rows.length,
			hash: sealHash(previous, rows),
			previous,
			sealedAt: now,
		})
		.execute()
	await tx
		.updateTable('journal')
		.set({ sealedIn: n })
		.where('networkId', '=', networkId)
		.where(
			'journalId',
			'in',
			rows.map((row) => row.journalId),
		)
		.execute()
	return rows.length
}

/** What `maillage verify` says of one network: the seals that hold, the first that does not, the tail not yet sealed. */
export type Verification = {
	networkId: Id
	seals: number
	rows: number
	unsealed: number
	broken: { n: number; why: 'rows missing' | 'rows changed' | 'chain cut' } | null
}

/** Recomputes every seal of every network, those whose rows are all gone included. Runs with a reader that row security lets see all. */
export async function verifySeals(tx: Tx): Promise<Verification[]> {
	const networks = await tx
		.selectFrom('journal')
		.select('networkId')
		.union(tx.selectFrom('seal').select('networkId'))
		.orderBy('networkId')
		.execute()
	const results: Verification[] = []
	for (const { networkId } of networks) results.push(await verifyNetwork(tx, networkId))
	return results
}

async function verifyNetwork(tx: Tx, networkId: Id): Promise<Verification> {
	const seals = await tx
		.selectFrom('seal')
		.selectAll()
		.where('networkId', '=', networkId)
		.orderBy('n')
		.execute()
	const result: Verification = {
		networkId,
		seals: seals.length,
		rows: 0,
		unsealed: 0,
		broken: null,
	}
	let previous: Buffer | null = null
	for (const [i, seal] of seals.entries()) {
		const rows = await tx
			.selectFrom('journal')
			.select(columns)
			.where('networkId', '=', networkId)
			.where('sealedIn', '=', seal.n)
			.orderBy('journalId')
			.execute()
		result.rows += rows.length
		const chained =
			seal.n === i + 1 &&
			(previous === null ? seal.previous === null : seal.previous?.equals(previous))
		const why = !chained
			? 'chain cut'
			: rows.length !== seal.rowsSealed
				? 'rows missing'
				: sealHash(previous, rows).equals(seal.hash)
					? null
					: 'rows changed'
		if (why) {
			result.broken = { n: seal.n, why }
			break
		}
		previous = seal.hash
	}
	const tail = await tx
		.selectFrom('journal')
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.where('networkId', '=', networkId)
		.where('sealedIn', 'is', null)
		.executeTakeFirstOrThrow()
	result.unsealed = tail.count
	return result
}
