import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { runFolderName } from './cluster-guardian.ts'
import { sharedTestCluster } from './testing-cluster.ts'

const world = mkdtempSync(join(tmpdir(), 'maillage-guard-'))
after(() => rmSync(world, { recursive: true, force: true }))

/** A test run of its own, with its own temporary folder: two files that say where they connected. */
function startRun(name: string, holdMs: number, furnish?: (temporary: string) => void) {
	const temporary = join(world, name)
	mkdirSync(temporary)
	furnish?.(temporary)
	const files = ['one', 'two'].map((file) => join(world, `${name}-${file}.test.ts`))
	for (const file of files) {
		writeFileSync(
			file,
			`import { Client } from ${JSON.stringify(import.meta.resolve('pg'))}
			import { sharedTestCluster } from ${JSON.stringify(join(import.meta.dirname, 'testing-cluster.ts'))}
			const { host, port, user } = await sharedTestCluster()
			const client = new Client({ host, port, user, database: 'maillage' })
			await client.connect()
			await client.end()
			console.log('connected to ' + host)
			setTimeout(() => {}, ${holdMs})`,
		)
	}
	const { NODE_TEST_CONTEXT: _, TEST_DATABASE_URL: __, ...env } = process.env
	const run = spawn(process.execPath, ['--test', '--test-concurrency=2', ...files], {
		env: { ...env, TMPDIR: temporary },
		stdio: ['ignore', 'pipe', 'inherit'],
	})
	const heard = { words: '' }
	run.stdout.on('data', (bytes) => {
		heard.words += bytes
	})
	return { run, heard, temporary }
}

async function isEmptied(folder: string): Promise<boolean> {
	// PostgreSQL takes its time to end where the machine is busy.
	for (let tries = 0; tries < 3000; tries++) {
		if (readdirSync(folder).length === 0) return true
		await pause(20)
	}
	return false
}

/** Whether a database is ready under a folder, whose folders come and go while it is made. */
function isReady(folder: string): boolean {
	try {
		return readdirSync(folder, { recursive: true }).some((name) => /ready$/.test(String(name)))
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
		throw error
	}
}

test('the files of one test run share one database, and the run leaves nothing behind', async (t) => {
	const { run, heard, temporary } = startRun('whole', 0)
	const [code] = await once(run, 'exit')
	assert.equal(code, 0, heard.words)
	const doors = [...heard.words.matchAll(/connected to (\S+)/g)].map(([, door]) => door)
	assert.equal(doors.length, 2, heard.words)
	assert.equal(new Set(doors).size, 1)
	const endedAt = performance.now()
	assert.equal(await isEmptied(temporary), true, String(readdirSync(temporary)))
	t.diagnostic(`gone ${Math.round(performance.now() - endedAt)} ms after the run`)
})

test('a test run ended by kill -9 leaves nothing behind', async () => {
	const { run, heard, temporary } = startRun('killed', 1500)
	while (!isReady(temporary)) {
		assert.equal(run.exitCode, null, heard.words)
		await pause(20)
	}
	run.kill('SIGKILL')
	assert.equal(await isEmptied(temporary), true, String(readdirSync(temporary)))
})

test('a new run removes what a former one could not', async () => {
	const dead = spawn('true')
	await once(dead, 'exit')
	const { run, temporary } = startRun('next', 0, (folder) => {
		mkdirSync(join(folder, runFolderName(dead.pid ?? 0, '1'), 'data', 'pg'), { recursive: true })
	})
	await once(run, 'exit')
	assert.equal(await isEmptied(temporary), true, String(readdirSync(temporary)))
})

test('TEST_DATABASE_URL gives the server to test on, a socket’s folder included', async () => {
	const before = process.env.TEST_DATABASE_URL
	try {
		process.env.TEST_DATABASE_URL = 'postgres://tester:secret@127.0.0.1:5999/postgres'
		assert.deepEqual(await sharedTestCluster(), {
			host: '127.0.0.1',
			port: 5999,
			user: 'tester',
			password: 'secret',
		})
		process.env.TEST_DATABASE_URL = 'postgres://tester@/postgres?host=/var/run/postgresql'
		const { host, user } = await sharedTestCluster()
		assert.deepEqual([host, user], ['/var/run/postgresql', 'tester'])
	} finally {
		if (before === undefined) delete process.env.TEST_DATABASE_URL
		else process.env.TEST_DATABASE_URL = before
	}
})
