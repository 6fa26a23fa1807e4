/** Real PostgreSQL for tests: one migrated template per run of the suite, one copy per test file. */
import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { type Application, useApplication } from './application.ts'
import { openDatabase, openPool, type Server } from './connect.ts'
import { createRole } from './create-role.ts'
import { migrate } from './migrate.ts'

/** A test file's own database: the application's pool, the owner's, and its name. */
export type TestDatabase = {
	application: Application
	owner: pg.Pool
	app: Server
	/** Connection string of the owner, for tools. */
	ownerUrl: string
	drop(): Promise<void>
}

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Opens a fresh database in the present schema and makes it the application's. `drop` it in `after`. */
export async function testDatabase(): Promise<TestDatabase> {
	const server = await adminServer()
	const admin = openPool(server('postgres', 'owner'), { max: 1 })
	const name = `test_${randomBytes(6).toString('hex')}`
	try {
		const template = await ensureTemplate(server, admin)
		await admin.query(`create database ${name} template ${template} strategy file_copy`)
	} finally {
		await admin.end()
	}
	const app = server(name, 'app')
	const pool = openPool(app, { max: 8 })
	const owner = openPool(server(name, 'owner'), { max: 2 })
	const application = { pool, db: openDatabase(pool), graphRole: true }
	useApplication(application)
	return {
		application,
		owner,
		app,
		ownerUrl: urlOf(server(name, 'owner')),
		async drop() {
			useApplication(undefined)
			await pool.end()
			await owner.end()
			const last = openPool(server('postgres', 'owner'), { max: 1 })
			try {
				await dropOnceLeft(last, name)
			} finally {
				await last.end()
			}
		},
	}
}

/**
 * A connection that was closed is served a moment longer, and an owner who is nobody special may not cut
 * somebody else's, nor PostgreSQL 15's own cleaning: the name is free once they have left.
 */
export async function dropOnceLeft(server: pg.Pool, name: string): Promise<void> {
	for (let tries = 0; ; tries++)
		try {
			await server.query(`drop database ${name} with (force)`)
			return
		} catch (error) {
			const { code } = error as { code?: string }
			if (tries === 100 || (code !== '42501' && code !== '55006')) throw error
			await pause(50)
		}
}

function urlOf(server: Server): string {
	return 'connectionString' in server
		? server.connectionString
		: `postgres://${server.user}@localhost/${server.database}?host=${encodeURIComponent(server.host)}`
}

type At<Address extends Server = Server> = (database: string, as: 'owner' | 'app') => Address

/** The databases of the server of TEST_DATABASE_URL, whose user may create them and roles; null when it is not set. */
export function givenServer(): At<{ connectionString: string }> | null {
	const given = process.env.TEST_DATABASE_URL
	if (!given) return null
	return (database, as) => {
		const url = new URL(given)
		url.pathname = `/${database}`
		if (as === 'app') {
			url.username = 'maillage_app'
			url.password = 'maillage_app'
		}
		return { connectionString: url.toString() }
	}
}

/** Creates the role of the application, as `givenServer` names it, unless it exists. */
export async function createAppRole(server: Pick<pg.ClientBase, 'query'>): Promise<void> {
	await server.query(createRole('maillage_app', `login password 'maillage_app'`))
}

/** The suite's own cluster, or the given server. */
async function adminServer(): Promise<At> {
	const given = givenServer()
	if (given) return given
	const { sharedTestCluster } = await import('./testing-cluster.ts')
	const { host } = await sharedTestCluster()
	return (database, as) => ({
		host,
		database,
		user: as === 'owner' ? 'maillage_owner' : 'maillage_app',
	})
}

async function ensureTemplate(server: At, admin: pg.Pool): Promise<string> {
	const name = `template_${schemaHash()}`
	const client = await admin.connect()
	try {
		await client.query('select pg_advisory_lock(7160119055)')
		const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
		if (rowCount) return name
		await createAppRole(client)
		const making = `${name}_making`
		await client.query(`drop database if exists ${making} with (force)`)
		await client.query(`create database ${making} template template0`)
		const owner = openPool(server(making, 'owner'), { max: 2 })
		await migrate(owner, 'maillage_app')
		await owner.end()
		await client.query(`alter database ${making} rename to ${name}`)
		return name
	} finally {
		await client.query('select pg_advisory_unlock(7160119055)')
		client.release()
	}
}

function schemaHash(): string {
	const hash = createHash('sha256')
	for (const folder of ['db/migrations/', 'db/reference/'])
		for (const file of readdirSync(root + folder).sort())
			hash.update(file).update(readFileSync(root + folder + file))
	for (const file of ['migrate.ts', 'reference.ts'])
		hash.update(readFileSync(`${root}src/db/${file}`))
	return hash.digest('hex').slice(0, 16)
}
