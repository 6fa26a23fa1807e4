/**
 * The database of a product under test: the embedded one of its data folder, or, with TEST_DATABASE_URL, one of that
 * server that goes with the folder: made with it, copied with it, gone with it.
 */
import { createHash } from 'node:crypto'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { openPool } from '#db'
import { createAppRole, dropOnceLeft, givenServer } from '#db/testing'

/** As the product reads them from its environment. */
export type Addresses = { DATABASE_URL: string; DATABASE_OWNER_URL: string }

/** Somewhere to keep data, for a product that is stopped and started again. */
export function newFolder(): Promise<string> {
	return mkdtemp(join(tmpdir(), 'maillage-e2e-'))
}

/** What a product that starts on a folder is told of its database: nothing, when it has its own. */
export async function chooseDatabase(dataDir: string): Promise<Partial<Addresses>> {
	if (!givenServer()) return {}
	const name = nameFor(dataDir)
	await onGivenServer(async (server) => {
		await createAppRole(server)
		const found = await server.query('select from pg_database where datname = $1', [name])
		if (!found.rowCount) await server.query(`create database ${name} template template0`)
	})
	return addressesOf(dataDir)
}

/** Where the database of a product that runs on a folder is reached. */
export async function addressesOf(dataDir: string): Promise<Addresses> {
	const given = givenServer()
	if (given) {
		const at = (as: 'app' | 'owner') => given(nameFor(dataDir), as).connectionString
		return { DATABASE_URL: at('app'), DATABASE_OWNER_URL: at('owner') }
	}
	const socket = encodeURIComponent((await postmaster(dataDir))[4] ?? '')
	const at = (user: string) => `postgres://${user}@localhost/maillage?host=${socket}`
	return { DATABASE_URL: at('maillage_app'), DATABASE_OWNER_URL: at('maillage_owner') }
}

/** The number of the embedded server's own process. */
export async function embeddedPid(dataDir: string): Promise<number> {
	return Number((await postmaster(dataDir))[0])
}

/** The embedded server writes on its own file which process it is, and on the fifth line where it listens. */
async function postmaster(dataDir: string): Promise<string[]> {
	return (await readFile(join(dataDir, 'pg', 'postmaster.pid'), 'utf8')).split('\n')
}

/** Fills a folder as another one, where no product runs. */
export async function copyData(from: string, to: string): Promise<void> {
	await cp(from, to, { recursive: true })
	await onGivenServer((server) =>
		server.query(`create database ${nameFor(to)} template ${nameFor(from)}`),
	)
}

/** Removes a folder where no product runs any more, and its database. */
export async function removeData(dataDir: string): Promise<void> {
	await rm(dataDir, { recursive: true, force: true })
	await onGivenServer((server) => dropOnceLeft(server, nameFor(dataDir)))
}

function nameFor(dataDir: string): string {
	return `e2e_${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`
}

async function onGivenServer(work: (server: pg.Pool) => Promise<unknown>): Promise<void> {
	const given = givenServer()
	if (!given) return
	const server = openPool(given('postgres', 'owner'), { max: 1 })
	try {
		await work(server)
	} finally {
		await server.end()
	}
}
