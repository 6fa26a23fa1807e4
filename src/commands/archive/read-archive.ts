import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type pg from 'pg'
import { CommandRefusal } from '../refusals.ts'
import { contentsTable, jobsTable, jobsWriting, type Line, type Manifest } from './format.ts'
import { KeptContents } from './kept-contents.ts'
import { allTableNames, exactText, type Table, tablesOf, writingOf } from './tables.ts'

const rowsAtOnce = 500

/**
 * Writes an archive into an empty instance, within the client's transaction, checking each hash on the
 * way; any difference refuses, and the caller's rollback leaves nothing but bytes on the disk that nobody
 * owns. The client must see all.
 */
export async function readArchive(client: pg.ClientBase, from: Readable): Promise<Manifest> {
	await client.query(exactText)
	await refuseUnlessEmpty(client)
	const tables = new Map((await tablesOf(client)).map((table) => [table.name, table]))
	const names = (await allTableNames(client)).map((name) => `"${name}"`)
	const manifest: Manifest = []
	const total = createHash('sha256')
	let open: Filling | KeptContents | null = null
	let isBegun = false
	let isWhole = false

	for await (const { line, text } of linesOf(from)) {
		if (isWhole) refuse('elle continue après sa fin')
		if (!isBegun && !('maillage' in line)) refuse('elle n’a pas de début')
		if (Array.isArray(line)) {
			if (!open) refuse('une ligne n’est d’aucune table')
			await open.add(line, text)
		} else if ('maillage' in line) {
			if (isBegun) refuse('elle commence deux fois')
			isBegun = true
			await refuseOtherSchema(client, line.migrations)
			// Truncating asks no policy, and the reference tables come with the archive too.
			await client.query(`truncate ${names.join(', ')}`)
		} else if ('table' in line) {
			open =
				line.table === contentsTable
					? new KeptContents()
					: new Filling(client, line, tables.get(line.table))
		} else if ('rows' in line) {
			manifest.push(await closing(open, line))
			open = null
		} else {
			if (total.digest('hex') !== line.sha256) refuse('son empreinte n’est pas celle de sa fin')
			isWhole = true
			continue
		}
		total.update(text)
	}
	if (!isWhole) refuse('elle est coupée avant sa fin')
	return manifest
}

async function closing(
	open: Filling | KeptContents | null,
	{ end, rows, sha256 }: { end: string; rows: number; sha256: string },
): Promise<Manifest[number]> {
	const found = await open?.finish()
	if (!found || found.table !== end || found.rows !== rows || found.sha256 !== sha256)
		refuse(`la table ${end} n’est pas celle qui a été sauvegardée`)
	return found
}

/** One table being filled: its rows by batches, its hash as they come. */
class Filling {
	readonly #client: pg.ClientBase
	readonly #name: string
	readonly #statement: string
	readonly #columns: (string | null)[][]
	readonly #hash = createHash('sha256')
	#rows = 0

	constructor(
		client: pg.ClientBase,
		{ table, columns }: { table: string; columns: string[] },
		known: Table | undefined,
	) {
		const expected = known?.columns.map((column) => column.name)
		if (table !== jobsTable && String(expected) !== String(columns))
			refuse(`la table ${table} n’a pas les mêmes colonnes ici`)
		this.#client = client
		this.#name = table
		this.#statement = known ? writingOf(known) : jobsWriting
		this.#columns = columns.map(() => [])
	}

	async add(row: (string | null)[], text: string): Promise<void> {
		if (row.length !== this.#columns.length) refuse(`une ligne de ${this.#name} est incomplète`)
		this.#hash.update(text)
		for (const [i, column] of this.#columns.entries()) column.push(row[i] ?? null)
		this.#rows += 1
		if (this.#rows % rowsAtOnce === 0) await this.#flush()
	}

	async finish(): Promise<Manifest[number]> {
		await this.#flush()
		return { table: this.#name, rows: this.#rows, sha256: this.#hash.digest('hex') }
	}

	async #flush(): Promise<void> {
		if (this.#columns[0]?.length) await this.#client.query(this.#statement, this.#columns)
		for (const column of this.#columns) column.length = 0
	}
}

async function* linesOf(from: Readable): AsyncGenerator<{ line: Line; text: string }> {
	let rest = ''
	const decoder = new TextDecoder('utf-8', { fatal: true })
	try {
		for await (const part of from.pipe(createGunzip()) as AsyncIterable<Buffer>) {
			const lines = (rest + decoder.decode(part, { stream: true })).split('\n')
			rest = lines.pop() ?? ''
			for (const text of lines) yield { line: lineFrom(text), text: `${text}\n` }
		}
	} catch (error) {
		const { code = '', name } = error as { code?: string; name: string }
		const isBroken =
			code.startsWith('Z_') || name === 'SyntaxError' || code.startsWith('ERR_ENCODING')
		throw isBroken ? new CommandRefusal(broken('ce n’en est pas une, ou elle est abîmée')) : error
	}
	if (rest) refuse('elle est coupée au milieu d’une ligne')
}

function lineFrom(text: string): Line {
	const line: unknown = JSON.parse(text)
	if (typeof line !== 'object' || line === null) refuse('une ligne n’a pas de sens')
	return line as Line
}

/** Restoring adds to nothing: two instances are never mixed. */
async function refuseUnlessEmpty(client: pg.ClientBase): Promise<void> {
	const { rows } = await client.query<{ filled: boolean }>(
		`select exists (select from person) or exists (select from firm) or exists (select from network)
			or exists (select from instance where set_up_at is not null) as filled`,
	)
	if (rows[0]?.filled)
		throw new CommandRefusal(
			'Cette instance contient déjà quelque chose. Restaurez dans un dossier neuf (DATA_DIR) ou une base neuve.',
		)
}

async function refuseOtherSchema(client: pg.ClientBase, migrations: string[]): Promise<void> {
	const { rows } = await client.query<{ name: string }>(
		`select name from migration where name like '%.sql' order by name`,
	)
	const here = rows.map((row) => row.name)
	if (String(here) === String(migrations)) return
	const [theirs, ours] = [migrations.at(-1) ?? '', here.at(-1) ?? '']
	throw new CommandRefusal(
		`Cette sauvegarde vient d’une autre version de Maillage (étape «\u00a0${theirs}\u00a0», ici «\u00a0${ours}\u00a0»). Restaurez-la avec la version qui l’a faite, puis mettez à jour.`,
	)
}

function refuse(why: string): never {
	throw new CommandRefusal(broken(why))
}

function broken(why: string): string {
	return `Cette sauvegarde ne peut pas être restaurée\u00a0: ${why}. Rien n’a été écrit.`
}
