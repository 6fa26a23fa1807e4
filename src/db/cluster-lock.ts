import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { isAlive } from './cluster-postmaster.ts'
import { ClusterRefusal, quoted, wordSystemError } from './cluster-refusal.ts'

/**
 * Knock at the socket: a connection, `nobody` (no program listens), or `busy` (it starts, recovers,
 * stops: knock again).
 */
export async function knock(socketFolder: string): Promise<Client | 'nobody' | 'busy'> {
	const control = new Client({
		host: socketFolder,
		port: 5432,
		user: 'maillage_owner',
		database: 'postgres',
		application_name: `maillage ${process.pid}`,
		options: '-c statement_timeout=0',
		ssl: false,
		connectionTimeoutMillis: 5000,
	})
	control.on('error', () => {})
	try {
		await control.connect()
		return control
	} catch (error) {
		const code = (error as NodeJS.ErrnoException).code ?? ''
		if (code === 'ENOENT' || code === 'ECONNREFUSED') return 'nobody'
		if (code === 'EACCES') throw wordSystemError(error, socketFolder)
		const isPassing = /^(57P0[123]|53300|ECONNRESET|EPIPE)?$/.test(code)
		if (isPassing) return 'busy'
		throw error
	}
}

/** "maillage" in ASCII, as one bigint: nobody else's lock in the database `postgres`. */
const lockKey = BigInt(`0x${Buffer.from('maillage').toString('hex')}`).toString()

/**
 * Take the lock that makes the folder ours as long as this connection lives: it falls with us, even
 * at kill -9, which a file never does. A dead process's lock takes an instant to fall, so one second
 * is given, unless its holder is seen alive. `cut`: the connection broke meanwhile.
 */
export async function isTheOnlyOne(control: Client): Promise<'held' | 'taken' | 'cut'> {
	try {
		for (let tries = 0; tries < 40; tries++) {
			const { rows } = await control.query(`select pg_try_advisory_lock(${lockKey}) as held`)
			if (rows[0].held) return 'held'
			const holder = await findHolder(control)
			if (holder && holder !== process.pid && isAlive(holder)) return 'taken'
			await pause(25)
		}
		return 'taken'
	} catch {
		return 'cut'
	}
}

/** Say who has the folder, and what to do. */
export async function refuseSecond(control: Client, folder: string): Promise<never> {
	const holder = await findHolder(control)
	await control.end()
	throw new ClusterRefusal(
		`Maillage tourne déjà sur ${quoted(folder)}${holder ? ` (processus ${holder})` : ''}. Arrêtez-le d’abord, ou donnez un autre dossier par DATA_DIR.`,
	)
}

async function findHolder(control: Client): Promise<number | undefined> {
	const { rows } = await control.query(
		`select application_name as name from pg_locks join pg_stat_activity using (pid)
		 where locktype = 'advisory' and granted
		 and classid::bigint << 32 | objid::bigint = ${lockKey}`,
	)
	return Number(/^maillage (\d+)$/.exec(rows[0]?.name)?.[1]) || undefined
}

/**
 * Cut every other connection and wait until they are gone: they belong to a dead process whose
 * statements run on and would commit seconds after we began (seen). Asked again and again, because
 * PostgreSQL's own wait sleeps 100 ms at a time. False when one resists for 10 s.
 */
export async function silenceOthers(control: Client): Promise<boolean> {
	const cut = `select pg_terminate_backend(pid) from pg_stat_activity
		where backend_type = 'client backend' and pid <> pg_backend_pid()`
	for (const until = performance.now() + 10_000; performance.now() < until; await pause(5)) {
		if (!(await control.query(cut)).rowCount) return true
	}
	return false
}

/** Between two starts a creation may have been cut after initdb, so this is asked each time. */
export async function ensureDatabase(control: Client): Promise<void> {
	const { rowCount } = await control.query(`select from pg_database where datname = 'maillage'`)
	if (!rowCount) await control.query('create database maillage')
}
