import { createHash, type Hash } from 'node:crypto'
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { hashOf, holdRemovals, ownedContentsQuery, readContent } from '#files/server'
import {
	contentsColumns,
	contentsTable,
	jobsColumns,
	jobsReading,
	jobsTable,
	type Line,
	type Manifest,
} from './format.ts'
import { exactText, readingOf, tablesOf } from './tables.ts'

const rowsAtOnce = 1000
/** Bytes of a file on one line: half a megabyte once spelled. */
const pieceBytes = 384 * 1024

/** What was written, and the contents of files that the disk has lost or damaged, which could not be. */
export type Written = { manifest: Manifest; lost: string[] }

/**
 * Writes everything the client's transaction sees, at its one instant, a thousand rows at a time: an
 * instance larger than memory passes too. Answers the manifest. The client must see all (`lookAtAll`).
 */
export async function writeArchive(
	client: pg.ClientBase,
	to: Writable,
	madeAt: Temporal.Instant,
): Promise<Written> {
	const gzip = createGzip({ level: 6 })
	const written = once(gzip.pipe(to), 'finish')
	const failed = new Promise<never>((_, fail) => to.once('error', fail))
	failed.catch(() => {})
	const work = writeAll(client, gzip, madeAt).then(async (all) => {
		gzip.end()
		await written
		return all
	})
	written.catch(() => {})
	return Promise.race([work, failed])
}

async function writeAll(
	client: pg.ClientBase,
	gzip: Writable,
	madeAt: Temporal.Instant,
): Promise<Written> {
	const total = createHash('sha256')
	const write = async (line: Line, ...hashes: Hash[]) => {
		const text = `${JSON.stringify(line)}\n`
		for (const hash of [total, ...hashes]) hash.update(text)
		if (!gzip.write(text)) await once(gzip, 'drain')
	}

	await client.query(exactText)
	await client.query(holdRemovals)
	const migrations = await client.query<{ name: string }>(
		`select name from migration where name like '%.sql' order by name`,
	)
	await write({
		maillage: 1,
		madeAt: madeAt.toString(),
		migrations: migrations.rows.map((row) => row.name),
	})
	const tables = await tablesOf(client)
	const manifest: Manifest = []
	for (const [table, columns, reading] of [
		...tables.map(
			(one) => [one.name, one.columns.map((column) => column.name), readingOf(one)] as const,
		),
		[jobsTable, jobsColumns, jobsReading] as const,
	]) {
		const hash = createHash('sha256')
		let rows = 0
		await write({ table, columns: [...columns] })
		await client.query(`declare reading no scroll cursor for ${reading}`)
		for (;;) {
			const read = await client.query<{ row: (string | null)[] }>(
				`fetch ${rowsAtOnce} from reading`,
			)
			for (const { row } of read.rows) await write(row, hash)
			rows += read.rows.length
			if (read.rows.length < rowsAtOnce) break
		}
		await client.query('close reading')
		const sha256 = hash.digest('hex')
		manifest.push({ table, rows, sha256 })
		await write({ end: table, rows, sha256 })
	}
	const lost: string[] = []
	const hash = createHash('sha256')
	let rows = 0
	await write({ table: contentsTable, columns: contentsColumns })
	const owned = await client.query<{ hash: string }>(ownedContentsQuery)
	for (const { hash: name } of owned.rows) {
		const bytes = await readContent(name)
		if (!bytes || hashOf(bytes) !== name) {
			lost.push(name)
			continue
		}
		for (let at = 0; at < bytes.length; at += pieceBytes) {
			await write([name, bytes.toString('base64', at, at + pieceBytes)], hash)
			rows += 1
		}
	}
	const contents = { rows, sha256: hash.digest('hex') }
	manifest.push({ table: contentsTable, ...contents })
	await write({ end: contentsTable, ...contents })
	const sha256 = total.copy().digest('hex')
	await write({ end: 'archive', sha256 })
	return { manifest, lost }
}
