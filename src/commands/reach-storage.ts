import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { openPool, openStorage, StorageRefusal } from '#db'
import type { Settings } from './settings.ts'

/** The database of an instance, as its owner: to read it whole, whether or not Maillage runs on it. */
export type Reached = { owner: pg.Pool; isRunning: boolean; close(): Promise<void> }

/**
 * Reaches the owner's database. On a folder where Maillage runs, by its own socket and without
 * disturbing it, so that a backup at night needs no stop; else by opening the folder for this time.
 */
export async function reachStorage(settings: Settings): Promise<Reached> {
	try {
		const storage = await openStorage({ ...settings, connections: 2 })
		return { owner: storage.owner, isRunning: false, close: () => storage.close() }
	} catch (error) {
		if (!(error instanceof StorageRefusal) || settings.databaseUrl) throw error
		const owner = await knock(settings.dataDir)
		if (!owner) throw error
		return { owner, isRunning: true, close: () => owner.end() }
	}
}

/** PostgreSQL writes the folder of its socket on the fifth line of its own file. */
async function knock(dataDir: string): Promise<pg.Pool | null> {
	try {
		const lines = readFileSync(join(dataDir, 'pg', 'postmaster.pid'), 'utf8').split('\n')
		const host = lines[4]?.trim() ?? ''
		const pool = openPool(
			{ host, user: 'maillage_owner', database: 'maillage' },
			{ max: 2, name: 'maillage owner' },
		)
		await pool.query('select from migration')
		return pool
	} catch {
		return null
	}
}

/**
 * One look of the owner at everything, at one instant. Row security is forced on the owner too: it
 * looks as the system.
 */
export async function lookAtAll<T>(
	owner: pg.Pool,
	look: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
	const client = await owner.connect()
	try {
		await client.query('begin isolation level repeatable read read only')
		await client.query(`select set_config('maillage.system', 'on', true)`)
		return await look(client)
	} finally {
		await client.query('rollback').catch(() => {})
		client.release()
	}
}
