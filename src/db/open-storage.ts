import { availableParallelism } from 'node:os'
import pg from 'pg'
import { type Application, useApplication } from './application.ts'
import { type Cluster, ClusterRefusal, openCluster } from './cluster.ts'
import { openDatabase, openPool, type Server } from './connect.ts'
import { createRole } from './create-role.ts'
import { migrate } from './migrate.ts'

/** An expected no at start, as a sentence in French for the console. */
export class StorageRefusal extends Error {}

/** What a start opened, and how to close it. */
export type Storage = {
	application: Application
	/** Owns the tables: migrations, backup, restore, verification. */
	owner: pg.Pool
	/** The embedded server, or null on a server of one's own. */
	cluster: Cluster | null
	migrated: string[]
	close(): Promise<void>
}

/** Where data lives: the embedded server's folder, or the addresses of one's own server. */
export type StorageChoice = {
	dataDir: string
	databaseUrl?: string | undefined
	databaseOwnerUrl?: string | undefined
	/** How many at most: a command asks for few. Absent: what a process that serves pages needs. */
	connections?: number
	/** Called once the embedded server was told to start, which takes it a second. */
	whileStarting?: () => void
}

/**
 * A page holds its connection while its reading lasts, and each connection keeps its own plans: 5 to 9 MB. More
 * of them than processors can work at once are memory spent on cold caches (12 on 2 processors: 139 MB and 4.6 ms
 * of PostgreSQL a page; 4: 66 MB and 3.9).
 */
const mostReadings = Math.min(12, Math.max(4, 2 * availableParallelism()))

/**
 * Opens the database for this process, embedded by default, and brings it to the present schema.
 * Refuses with a sentence: a server older than PostgreSQL 15, unreachable, or a data folder in use.
 */
export async function openStorage(choice: StorageChoice): Promise<Storage> {
	const { owner, app, appRole, cluster } = choice.databaseUrl
		? await reachServer(choice.databaseUrl, choice.databaseOwnerUrl ?? choice.databaseUrl)
		: await openEmbedded(choice)
	const ownerPool = openPool(owner, { max: 3, name: 'maillage owner' })
	const pool = openPool(app, { max: choice.connections ?? 10 })
	const readings = choice.connections ? pool : openPool(app, { max: mostReadings })
	const close = async () => {
		useApplication(undefined)
		if (readings !== pool) await readings.end().catch(() => {})
		await pool.end().catch(() => {})
		await ownerPool.end().catch(() => {})
		await cluster?.stop()
	}
	try {
		const migrated = await migrate(ownerPool, appRole)
		const graphRole = await hasGraphRole(pool)
		const application = { pool, readings, db: openDatabase(pool), graphRole }
		useApplication(application)
		return { application, owner: ownerPool, cluster, migrated, close }
	} catch (error) {
		await close()
		throw error
	}
}

type Reached = { owner: Server; app: Server; appRole: string; cluster: Cluster | null }

async function openEmbedded({ dataDir, whileStarting }: StorageChoice): Promise<Reached> {
	let cluster: Cluster
	try {
		cluster = await openCluster(dataDir, { whileStarting })
	} catch (error) {
		if (error instanceof ClusterRefusal) throw new StorageRefusal(error.message)
		throw error
	}
	const at = { host: cluster.host, database: 'maillage' }
	const owner = { ...at, user: cluster.ownerUser }
	await createAppRole(owner)
	return { owner, app: { ...at, user: 'maillage_app' }, appRole: 'maillage_app', cluster }
}

async function createAppRole(owner: Server): Promise<void> {
	const client = new pg.Client({ ...owner })
	await client.connect()
	try {
		await client.query(createRole('maillage_app', 'login'))
	} finally {
		await client.end()
	}
}

async function reachServer(databaseUrl: string, ownerUrl: string): Promise<Reached> {
	const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 })
	try {
		await client.connect()
		const version = Number(
			(await client.query('show server_version_num')).rows[0].server_version_num,
		)
		if (version < 150000)
			throw new StorageRefusal(
				`Ce serveur est un PostgreSQL ${Math.floor(version / 10000)}. Maillage demande la version 15 ou une plus récente.`,
			)
		const appRole = new URL(databaseUrl).username || (await currentUser(client))
		return {
			owner: { connectionString: ownerUrl },
			app: { connectionString: databaseUrl },
			appRole: decodeURIComponent(appRole),
			cluster: null,
		}
	} catch (error) {
		if (error instanceof StorageRefusal) throw error
		throw new StorageRefusal(
			`La base de données désignée par DATABASE_URL ne répond pas : ${(error as Error).message}`,
		)
	} finally {
		await client.end().catch(() => {})
	}
}

async function currentUser(client: pg.Client): Promise<string> {
	return (await client.query('select current_user as name')).rows[0].name
}

async function hasGraphRole(pool: pg.Pool): Promise<boolean> {
	const { rows } = await pool.query(
		`select exists (select from pg_roles where rolname = 'maillage_graph')
			and pg_has_role(current_user, (select oid from pg_roles where rolname = 'maillage_graph'), 'MEMBER') as yes`,
	)
	return rows[0].yes === true
}
