import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { birthOf, runFolderName } from './cluster-guardian.ts'

/** A PostgreSQL for tests, with a superuser who may create databases and roles. */
export type TestCluster = { host: string; port: number; user: string; password?: string }

/**
 * The one PostgreSQL of this test run: the server of TEST_DATABASE_URL if it is set, else a
 * throw-away embedded one, without fsync, in the temporary folder.
 *
 * `node --test` gives each file its own process; they share the one that the first of them has
 * started (about 1 s), and each makes databases of its own in it. It belongs to the run, not to
 * that first file: a detached guardian keeps it, and ends it when the runner is gone, even by
 * kill -9. Outside `node --test` it belongs to this process.
 */
export async function sharedTestCluster(): Promise<TestCluster> {
	const given = process.env.TEST_DATABASE_URL
	if (given) {
		const { host, port, user = 'postgres', password } = new Client({ connectionString: given })
		return { host, port, user, password: password || undefined }
	}
	const owner = process.env.NODE_TEST_CONTEXT ? process.ppid : process.pid
	const birth = birthOf(owner)
	const folder = join(tmpdir(), runFolderName(owner, birth))
	if (isFirst(folder)) appointGuardian(folder, owner, birth)
	return await whenReady(folder)
}

/** Making a folder is the lock: of all the processes that try, the system lets one succeed. */
function isFirst(folder: string): boolean {
	try {
		mkdirSync(folder, { mode: 0o700 })
		return true
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
		throw error
	}
}

/** In its own session and without our pipes, so that the runner never waits for it. */
function appointGuardian(folder: string, owner: number, birth: string): void {
	const guardian = new URL('./cluster-guardian.ts', import.meta.url).pathname
	const log = openSync(join(folder, 'guardian.log'), 'a')
	const { NODE_TEST_CONTEXT: _, NODE_V8_COVERAGE: __, NODE_OPTIONS: ___, ...env } = process.env
	spawn(process.execPath, [guardian, folder, String(owner), birth], {
		cwd: '/',
		env,
		detached: true,
		stdio: ['ignore', log, log],
	}).unref()
}

async function whenReady(folder: string): Promise<TestCluster> {
	for (const until = performance.now() + 60_000; performance.now() < until; await pause(20)) {
		if (existsSync(join(folder, 'failed'))) break
		if (!existsSync(join(folder, 'ready'))) continue
		return { host: readFileSync(join(folder, 'ready'), 'utf8'), port: 5432, user: 'maillage_owner' }
	}
	const log = join(folder, 'guardian.log')
	throw new Error(
		`The test database did not start:\n${existsSync(log) && readFileSync(log, 'utf8')}`,
	)
}
