import assert from 'node:assert/strict'
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
	chmodSync,
	chownSync,
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { type Cluster, type ClusterOptions, ClusterRefusal, openCluster } from './cluster.ts'
import { commandOf, findPostmaster, isAlive, stopPostmaster } from './cluster-postmaster.ts'

const isRoot = process.getuid?.() === 0
const isLinux = process.platform === 'linux'
/** Only kill -9 is tried here, never a power cut: what the system was given is not lost. */
const hasty: ClusterOptions = { settings: { fsync: 'off' } }
const world = mkdtempSync(join(tmpdir(), 'maillage-life-'))
const template = join(world, 'template')
const children = new Set<ChildProcess>()
const bystanders = new Set<ChildProcess>()

/** The database that most tests begin with: stopped, whatever became of the test before. */
async function stoppedDatabase(): Promise<string> {
	for (const child of children) child.kill('SIGKILL')
	const left = findPostmaster(join(template, 'pg'))
	if (left?.isRunning) await stopPostmaster(left.pid, join(template, 'pg'))
	const cluster = left && (await openCluster(template, hasty))
	await cluster?.stop()
	return template
}

/** A stopped database in a folder of its own, copied: 0.3 s, against 1 s for a creation. */
function folderWithDatabase(name: string): string {
	const folder = join(world, name)
	cpSync(template, folder, { recursive: true })
	return folder
}

async function ask(host: string, statement: string, database = 'maillage') {
	const client = new Client({ host, port: 5432, user: 'maillage_owner', database })
	client.on('error', () => {})
	await client.connect()
	try {
		return (await client.query<Record<string, unknown>>(statement)).rows
	} finally {
		await client.end()
	}
}

type Report = Partial<Cluster> & { refusal?: string; name?: string; tookMs: number }
type Holder = { child: ChildProcess; report: Report }
type Manner = { prefix?: string[]; env?: NodeJS.ProcessEnv; module?: string; run?: string }

/**
 * Another Maillage process: it opens the folder, reports, optionally sends a statement on a second
 * connection without waiting, and holds on.
 */
async function holdElsewhere(folder: string, manner: Manner = {}): Promise<Holder> {
	const { prefix = [], env = process.env, run = '' } = manner
	const module = manner.module ?? new URL('./cluster.ts', import.meta.url).pathname
	const program = `
		import { Client } from ${JSON.stringify(import.meta.resolve('pg'))}
		import { openCluster } from ${JSON.stringify(module)}
		const begunAt = performance.now()
		const say = (words) => console.log(JSON.stringify({ ...words, tookMs: performance.now() - begunAt }))
		try {
			const cluster = await openCluster(${JSON.stringify(folder)}, ${JSON.stringify(hasty)})
			if (${JSON.stringify(run)}) {
				const { host, port, ownerUser: user } = cluster
				const client = new Client({ host, port, user, database: 'maillage' })
				await client.connect()
				client.query(${JSON.stringify(run)})
				await new Promise((resolve) => setTimeout(resolve, 150))
			}
			say(cluster)
			process.stdin.once('data', () => cluster.stop().then(() => process.exit()))
		} catch (error) {
			say({ refusal: error.message, name: error.name })
		}`
	const words = [...prefix, process.execPath, '--input-type=module', '-e', program]
	const { NODE_TEST_CONTEXT: _, ...quiet } = env
	const child = spawn(words[0] ?? '', words.slice(1), {
		cwd: '/',
		env: quiet,
		stdio: ['pipe', 'pipe', 'pipe'],
	})
	children.add(child)
	let [said, complained] = ['', '']
	child.stderr?.on('data', (bytes) => {
		complained += bytes
	})
	for await (const bytes of child.stdout ?? []) {
		said += bytes
		if (said.includes('\n')) break
	}
	assert.ok(said, `the other process said nothing: ${complained}`)
	return { child, report: JSON.parse(said) }
}

async function killHard({ child }: Holder): Promise<void> {
	const ended = once(child, 'exit')
	child.kill('SIGKILL')
	await ended
}

async function leave({ child }: Holder): Promise<void> {
	const ended = once(child, 'exit')
	child.stdin?.write('\n')
	await ended
}

function postmasterOf(folder: string): number {
	const found = findPostmaster(join(folder, 'pg'))
	assert.ok(found?.isRunning, 'PostgreSQL runs')
	return found.pid
}

/** Kill PostgreSQL itself, and wait until the system no longer runs it. */
async function killDatabase(folder: string): Promise<void> {
	const pid = postmasterOf(folder)
	process.kill(pid, 'SIGKILL')
	while (isAlive(pid)) await pause(2)
}

function bystander(program: string, words: string[]): number {
	const child = spawn(program, words, { stdio: 'ignore' })
	bystanders.add(child)
	return child.pid ?? 0
}

before(async () => {
	chmodSync(world, 0o755)
	const cluster = await openCluster(template, hasty)
	await ask(cluster.host, 'create table kept (words text)')
	await cluster.stop()
})

after(async () => {
	for (const child of [...children, ...bystanders]) child.kill('SIGKILL')
	for (const name of readdirSync(world)) {
		const pg = join(world, name, 'pg')
		const left = findPostmaster(pg)
		if (left?.isRunning) await stopPostmaster(left.pid, pg)
	}
	rmSync(world, { recursive: true, force: true })
})

test('the first opening creates a French, checksummed database behind a private socket', async (t) => {
	const folder = join(world, 'first', 'opening')
	const begunAt = performance.now()
	const cluster = await openCluster(folder)
	t.diagnostic(`create and start ${Math.round(performance.now() - begunAt)} ms`)
	try {
		assert.equal(cluster.created, true)
		assert.equal(cluster.recovered, 'no')
		const [facts] = await ask(
			cluster.host,
			`select current_setting('listen_addresses') as addresses, current_setting('timezone') as zone,
			 current_setting('data_checksums') as checksums, current_setting('fsync') as fsync,
			 (select datlocale || ' ' || pg_get_userbyid(datdba) from pg_database
			  where datname = 'maillage') as french,
			 (select string_agg(word, ' ' order by word) from unnest('{zoo,été,eau}'::text[]) word) as sorted`,
		)
		assert.deepEqual(facts, {
			addresses: '',
			zone: 'UTC',
			checksums: 'on',
			fsync: 'on',
			french: 'fr maillage_owner',
			sorted: 'eau été zoo',
		})
		for (const inside of ['pg', 'run']) {
			assert.equal(statSync(join(folder, inside)).mode & 0o777, 0o700, inside)
		}
		assert.equal(statSync(folder).mode & 0o777, 0o700)
	} finally {
		await cluster.stop()
	}
	assert.deepEqual(readdirSync(folder).sort(), ['pg', 'postgres.log', 'run'])
})

test('what was written is there after a stop and a start', async (t) => {
	const folder = await stoppedDatabase()
	const first = await openCluster(folder, hasty)
	await ask(first.host, `insert into kept values ('une promesse')`)
	const stoppedAt = performance.now()
	await first.stop()
	await first.stop()
	assert.equal(existsSync(join(folder, 'pg', 'postmaster.pid')), false, 'a clean stop')
	const startedAt = performance.now()
	const second = await openCluster(folder, hasty)
	t.diagnostic(
		`stop ${Math.round(startedAt - stoppedAt)} ms, start ${Math.round(performance.now() - startedAt)} ms`,
	)
	try {
		assert.deepEqual([second.created, second.recovered], [false, 'no'])
		assert.deepEqual(await ask(second.host, 'select * from kept'), [{ words: 'une promesse' }])
	} finally {
		await second.stop()
	}
})

test('a second process on the same folder is refused with a sentence, and changes nothing', async () => {
	const folder = await stoppedDatabase()
	const holder = await holdElsewhere(folder)
	const pid = postmasterOf(folder)
	const connected = new Client({
		host: holder.report.host,
		user: 'maillage_owner',
		database: 'maillage',
	})
	await connected.connect()
	await assert.rejects(openCluster(folder, { settings: { fsync: 'on' } }), (refusal) => {
		assert.ok(refusal instanceof ClusterRefusal)
		assert.equal(
			refusal.message,
			`Maillage tourne déjà sur «\u00a0${folder}\u00a0» (processus ${holder.child.pid}). Arrêtez-le d’abord, ou donnez un autre dossier par DATA_DIR.`,
		)
		return true
	})
	assert.equal((await connected.query('select 1')).rowCount, 1, 'its connections are not cut')
	assert.equal(postmasterOf(folder), pid)
	await connected.end()
	await leave(holder)
	assert.equal(existsSync(join(folder, 'pg', 'postmaster.pid')), false)
})

test('of two processes that open a new folder at the same instant, one has it', async () => {
	const folder = join(world, 'race')
	const both = await Promise.all([holdElsewhere(folder), holdElsewhere(folder)])
	const [winner, loser] = both.sort((a) => (a.report.refusal ? 1 : -1))
	assert.match(loser?.report.refusal ?? '', /^Maillage tourne déjà sur/)
	assert.ok(winner?.report.host)
	assert.equal((await ask(winner.report.host, 'select 1')).length, 1)
	await leave(winner)
	assert.deepEqual(readdirSync(folder).sort(), ['pg', 'postgres.log', 'run'])
})

test('after kill -9 the database is taken over, and what the dead process was doing is undone', async (t) => {
	const folder = await stoppedDatabase()
	const holder = await holdElsewhere(folder, {
		run: `begin; insert into kept values ('fantôme'); select pg_sleep(600); commit`,
	})
	const pid = postmasterOf(folder)
	await killHard(holder)
	assert.equal(postmasterOf(folder), pid, 'PostgreSQL outlives its process')
	const atWork = `select from pg_stat_activity where query like '%pg_sleep%' and pid <> pg_backend_pid()`
	assert.equal((await ask(holder.report.host ?? '', atWork)).length, 1, 'and goes on')
	const begunAt = performance.now()
	const cluster = await openCluster(folder, hasty)
	t.diagnostic(`take over ${Math.round(performance.now() - begunAt)} ms`)
	try {
		assert.equal(cluster.recovered, 'reused')
		assert.equal(postmasterOf(folder), pid)
		assert.deepEqual(await ask(cluster.host, atWork), [], 'nobody goes on with it')
		const ghosts = await ask(cluster.host, `select * from kept where words = 'fantôme'`)
		assert.deepEqual(ghosts, [])
	} finally {
		await cluster.stop()
	}
	assert.equal(isAlive(pid), false, 'stopping works on what we did not start')
})

test('an orphan that runs with other settings is stopped and started with ours', async () => {
	const folder = await stoppedDatabase()
	await killHard(await holdElsewhere(folder))
	const orphan = postmasterOf(folder)
	const cluster = await openCluster(folder, { settings: { fsync: 'off', work_mem: '5MB' } })
	try {
		assert.equal(cluster.recovered, 'restarted')
		assert.equal(isAlive(orphan), false)
		assert.deepEqual(await ask(cluster.host, 'show work_mem'), [{ work_mem: '5MB' }])
	} finally {
		await cluster.stop()
	}
})

test('after kill -9 of the process and of PostgreSQL, what was acknowledged is recovered', async (t) => {
	const folder = await stoppedDatabase()
	const holder = await holdElsewhere(folder)
	await ask(holder.report.host ?? '', `insert into kept values ('un accord')`)
	await killHard(holder)
	await killDatabase(folder)
	const begunAt = performance.now()
	const cluster = await openCluster(folder, hasty)
	t.diagnostic(`recover ${Math.round(performance.now() - begunAt)} ms`)
	try {
		assert.equal(cluster.recovered, 'restarted')
		assert.deepEqual(await ask(cluster.host, `select * from kept where words = 'un accord'`), [
			{ words: 'un accord' },
		])
	} finally {
		await cluster.stop()
	}
})

test('a computation that outlives both is ended before PostgreSQL starts again', {
	skip: !isLinux && 'finding such a process needs /proc',
}, async () => {
	const folder = await stoppedDatabase()
	const holder = await holdElsewhere(folder, {
		run: 'do $$ begin loop perform 1; end loop; end $$',
	})
	const [busy] = await ask(
		holder.report.host ?? '',
		`select pid from pg_stat_activity where query like 'do %' and pid <> pg_backend_pid()`,
	)
	await killHard(holder)
	await killDatabase(folder)
	await pause(50)
	assert.equal(isAlive(Number(busy?.pid)), true, 'the computation goes on')
	const cluster = await openCluster(folder, hasty)
	assert.equal(isAlive(Number(busy?.pid)), false)
	assert.equal(cluster.recovered, 'restarted')
	await cluster.stop()
})

const leftovers: Record<string, () => number | ''> = {
	'a process that has that number since': () => bystander('sleep', ['60']),
	'a zombie': () => {
		const number = join(world, 'zombie')
		const parent = bystander('sh', ['-c', `sleep 60 & echo $! > "${number}"; exec sleep 60`])
		// A shell buries its dead: this one dies once its parent is no shell any more.
		while (!commandOf(parent).startsWith('sleep')) spawnSync('sleep', ['0.01'])
		const pid = Number(readFileSync(number, 'utf8'))
		process.kill(pid, 'SIGKILL')
		while (isAlive(pid)) spawnSync('sleep', ['0.01'])
		return pid
	},
	'nothing, because the disk was full': () => '',
}

for (const [what, makePid] of Object.entries(leftovers)) {
	test(`PostgreSQL starts although its dead predecessor’s number names ${what}`, async () => {
		const folder = await stoppedDatabase()
		const pid = makePid()
		const run = join(folder, 'run')
		const words = !pid ? '' : [pid, join(folder, 'pg'), 1, 5432, run, '', ''].join('\n')
		writeFileSync(join(folder, 'pg', 'postmaster.pid'), words)
		writeFileSync(join(run, '.s.PGSQL.5432.lock'), words)
		const cluster = await openCluster(folder, hasty)
		assert.equal(cluster.recovered, 'restarted')
		await cluster.stop()
		if (pid) assert.equal(process.kill(pid, 0), true, 'the bystander is left alone')
	})
}

test('PostgreSQL killed under a living process comes back, and is still ours alone', async () => {
	const folder = await stoppedDatabase()
	const lost: Error[] = []
	const cluster = await openCluster(folder, { ...hasty, onLost: (refusal) => lost.push(refusal) })
	try {
		await killDatabase(folder)
		const begunAt = performance.now()
		while ((await ask(cluster.host, 'select 1').catch(() => [])).length === 0) {
			assert.ok(performance.now() - begunAt < 10_000, 'it comes back')
			await pause(10)
		}
		await pause(100)
		const { report } = await holdElsewhere(folder)
		assert.match(report.refusal ?? '', /^Maillage tourne déjà sur/)
		assert.deepEqual(lost, [])
	} finally {
		await cluster.stop()
	}
	assert.equal(existsSync(join(folder, 'pg', 'postmaster.pid')), false)
})

test('a database that cannot start again for now, as on a full disk, comes back once it can', async () => {
	const folder = folderWithDatabase('waiting')
	const lost: Error[] = []
	const cluster = await openCluster(folder, { ...hasty, onLost: (refusal) => lost.push(refusal) })
	const needed = join(folder, 'pg', 'global')
	const pid = postmasterOf(folder)
	renameSync(needed, `${needed}.away`)
	process.kill(pid, 'SIGKILL')
	while (lost.length === 0) await pause(10)
	renameSync(`${needed}.away`, needed)
	for (let tries = 0; !findPostmaster(join(folder, 'pg'))?.isRunning && tries < 1000; tries++)
		await pause(10)
	while ((await ask(cluster.host, 'select 1 as one').catch(() => [])).length === 0) await pause(20)
	assert.equal(lost.length, 1, 'said once')
	await cluster.stop()
})

test('a creation cut by kill -9 leaves nothing that hinders the next', async () => {
	const folder = join(world, 'cut')
	const opening = holdElsewhere(folder).catch(() => undefined)
	while (!existsSync(folder) || !readdirSync(folder).some((name) => /^pg-\d/.test(name))) {
		await pause(2)
	}
	await pause(100)
	for (const child of children) if (child.exitCode === null) child.kill('SIGKILL')
	await opening
	assert.equal(existsSync(join(folder, 'pg')), false)
	const cluster = await openCluster(folder, hasty)
	assert.equal(cluster.created, true)
	await cluster.stop()
	const stillWrites = () =>
		spawnSync('ps', ['-axww', '-o', 'command='], { encoding: 'utf8' }).stdout.includes(folder)
	while (stillWrites()) await pause(50)
	await (await openCluster(folder, hasty)).stop()
	assert.deepEqual(readdirSync(folder).sort(), ['pg', 'postgres.log', 'run'])
})

test('a path too long for a socket gets a private one in the temporary folder', async () => {
	const folder = folderWithDatabase(`${'très-'.repeat(20)}long`)
	const holder = await holdElsewhere(folder)
	const door = holder.report.host ?? ''
	assert.ok(door.startsWith(tmpdir()) && !door.startsWith(world), door)
	assert.equal(statSync(door).mode & 0o777, 0o700)
	await killHard(holder)
	const cluster = await openCluster(folder, hasty)
	assert.deepEqual([cluster.host, cluster.recovered], [door, 'reused'], 'found again')
	await cluster.stop()
	assert.equal(existsSync(door), false, 'and removed')

	symlinkSync(world, door)
	try {
		await assert.rejects(openCluster(folder, hasty), {
			name: 'ClusterRefusal',
			message: /^«\u00a0.*\u00a0», où la base doit ouvrir sa prise, appartient à un autre compte/,
		})
	} finally {
		rmSync(door)
	}
})

test('a folder copied while its database runs opens as another database', async () => {
	const folder = folderWithDatabase('copied')
	const cluster = await openCluster(folder, hasty)
	await ask(cluster.host, 'checkpoint')
	const copy = join(world, 'copy')
	mkdirSync(copy)
	cpSync(join(folder, 'pg'), join(copy, 'pg'), { recursive: true })
	const other = await openCluster(copy, hasty)
	assert.equal(other.recovered, 'restarted')
	await other.stop()
	assert.equal((await ask(cluster.host, 'select 1')).length, 1, 'the original is not touched')
	await cluster.stop()
})

test('a full disk is said in a sentence, and leaves no half database', async (t) => {
	const mount = ['unshare', '--user', '--map-root-user', '--mount', 'sh', '-c']
	const full = join(world, 'full')
	mkdirSync(full)
	const small = `mount -t tmpfs -o size=20m tmpfs "${full}"`
	if (spawnSync(mount[0] ?? '', [...mount.slice(1), small]).status !== 0) {
		return t.skip('mounting a small disk is forbidden here')
	}
	const thenList = `"$@"; ls "${full}" > "${full}.left"`
	const prefix = [...mount, `${small}; ${thenList}`, '-']
	const { child, report } = await holdElsewhere(full, { prefix })
	assert.match(report.refusal ?? '', /^Le disque qui porte «\u00a0.*\/full\u00a0» est plein/)
	if (child.exitCode === null) await once(child, 'exit')
	assert.equal(readFileSync(`${full}.left`, 'utf8'), '')
})

test('a folder that cannot be a folder is refused with a sentence', async () => {
	writeFileSync(join(world, 'file'), '')
	for (const folder of [join(world, 'file'), join(world, 'file', 'inside')]) {
		await assert.rejects(openCluster(folder), {
			name: 'ClusterRefusal',
			message: `«\u00a0${folder}\u00a0» n’est pas un dossier. Choisissez un dossier par DATA_DIR.`,
		})
	}
	mkdirSync(join(world, 'strange', 'pg', 'photos'), { recursive: true })
	await assert.rejects(openCluster(join(world, 'strange')), {
		name: 'ClusterRefusal',
		message: /existe mais ne contient pas de base PostgreSQL/,
	})
	assert.deepEqual(readdirSync(join(world, 'strange', 'pg')), ['photos'], 'left as it was')
})

test('a database of another version of PostgreSQL is refused with a sentence', async () => {
	const folder = folderWithDatabase('older')
	writeFileSync(join(folder, 'pg', 'PG_VERSION'), '15\n')
	await assert.rejects(openCluster(folder, hasty), {
		name: 'ClusterRefusal',
		message: /a été créée par une autre version de PostgreSQL/,
	})
})

test('where npm did not install PostgreSQL, a sentence says what to run', async () => {
	const elsewhere = join(world, 'incomplete')
	const sources = join(import.meta.dirname)
	mkdirSync(join(elsewhere, 'node_modules'), { recursive: true })
	for (const name of readdirSync(sources).filter((file) => /^cluster[^.]*\.ts$/.test(file))) {
		cpSync(join(sources, name), join(elsewhere, name))
	}
	const pg = join(fileURLToPath(import.meta.resolve('pg')), '..', '..')
	symlinkSync(pg, join(elsewhere, 'node_modules', 'pg'))
	writeFileSync(join(elsewhere, 'package.json'), '{ "type": "module" }')
	const { report } = await holdElsewhere(join(world, 'unborn'), {
		module: join(elsewhere, 'cluster.ts'),
	})
	assert.match(
		report.refusal ?? '',
		/^Le PostgreSQL de Maillage manque .*Relancez «\u00a0npm ci\u00a0»/,
	)
})

/** As an account without rights, if it can reach this checkout; else the reason to skip. */
const nobody = (() => {
	if (!isRoot || !isLinux) return 'only root can become somebody else'
	const [uid, gid] = ['-u', '-g'].map((which) =>
		Number(spawnSync('id', [which, 'nobody'], { encoding: 'utf8' }).stdout),
	)
	if (!uid || !gid) return 'this machine has no account called nobody'
	const prefix = ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups']
	const question = [process.execPath, '-e', `require('fs').readdirSync('${import.meta.dirname}')`]
	if (spawnSync(prefix[0] ?? '', [...prefix.slice(1), ...question]).status !== 0) {
		return 'nobody cannot reach this checkout'
	}
	return { uid, gid, prefix }
})()
const skip = typeof nobody === 'string' ? nobody : false
const { uid, gid, prefix } = typeof nobody === 'string' ? { uid: 0, gid: 0, prefix: [] } : nobody

test('an ordinary account creates, keeps and stops its database', { skip }, async () => {
	const home = join(world, 'home')
	mkdirSync(home)
	chownSync(home, uid, gid)
	const holder = await holdElsewhere(join(home, 'data'), { prefix })
	assert.equal(holder.report.created, true, holder.report.refusal ?? '')
	assert.equal(statSync(join(home, 'data', 'pg')).uid, uid)
	await killHard(holder)
	await killDatabase(join(home, 'data'))
	const again = await holdElsewhere(join(home, 'data'), { prefix })
	assert.equal(again.report.recovered, 'restarted', again.report.refusal ?? '')
	await leave(again)

	const cluster = await openCluster(join(home, 'data'), hasty)
	assert.equal(statSync(`/proc/${postmasterOf(join(home, 'data'))}`).uid, uid)
	await cluster.stop()
	const after = await holdElsewhere(join(home, 'data'), { prefix })
	assert.equal(after.report.recovered, 'no', 'root opened it once, and it is still theirs')
	await leave(after)
})

test('a file that root left in the folder is told, with the command that gives it back', {
	skip,
}, async () => {
	const home = join(world, 'mixed')
	mkdirSync(home)
	chownSync(home, uid, gid)
	const folder = join(home, 'data')
	await leave(await holdElsewhere(folder, { prefix }))
	const log = join(folder, 'postgres.log')
	chownSync(log, 0, 0)
	chmodSync(log, 0o600)
	const { report } = await holdElsewhere(folder, { prefix })
	assert.match(report.refusal ?? '', /postgres\.log.* appartient à un autre compte/)
	assert.ok(report.refusal?.includes(`sudo chown -R ${uid} ${folder}`))
	// Root over it gives it back by itself, and so does whoever follows the advice.
	const cluster = await openCluster(folder, hasty)
	await cluster.stop()
	assert.equal(statSync(log).uid, uid)
	await leave(await holdElsewhere(folder, { prefix }))
})

test('a folder that the account may not write is refused with a sentence', { skip }, async () => {
	const theirs = folderWithDatabase('theirs')
	for (const folder of [join(world, 'forbidden'), theirs]) {
		const { report } = await holdElsewhere(folder, { prefix })
		assert.match(report.refusal ?? '', /^Le compte qui lance Maillage n’a pas le droit d’écrire/)
	}
})

/** A PATH with only these programs: what a stricter system would let root do. */
function withOnly(...programs: string[]): NodeJS.ProcessEnv {
	const bin = mkdtempSync(join(world, 'bin-'))
	for (const program of programs) {
		const found = (process.env.PATH ?? '')
			.split(delimiter)
			.map((folder) => join(folder, program))
			.find((path) => existsSync(path))
		if (found) symlinkSync(found, join(bin, program))
	}
	return { ...process.env, PATH: bin }
}

test('root runs the database in a namespace, and its files stay root’s', {
	skip: !isRoot && 'not root',
}, async () => {
	const folder = await stoppedDatabase()
	const cluster = await openCluster(folder, hasty)
	assert.equal(statSync(join(folder, 'run', '.s.PGSQL.5432')).uid, 0)
	await cluster.stop()
})

test('root without namespaces lends the database to a servant account', { skip }, async () => {
	const folder = join(world, 'lent')
	const holder = await holdElsewhere(folder, { env: withOnly('setpriv', 'id') })
	assert.equal(holder.report.created, true, holder.report.refusal ?? '')
	const servant = statSync(join(folder, 'pg')).uid
	assert.notEqual(servant, 0)
	assert.equal(statSync(`/proc/${postmasterOf(folder)}`).uid, servant)
	await killHard(holder)
	const cluster = await openCluster(folder, hasty)
	assert.equal(cluster.recovered, 'reused', 'namespaces or not, the servant keeps it')
	await cluster.stop()
})

test('root whom nothing lets become another is refused with a sentence', {
	skip: !isRoot && 'not root',
}, async () => {
	const { report } = await holdElsewhere(join(world, 'stuck'), { env: withOnly() })
	assert.match(report.refusal ?? '', /^PostgreSQL refuse de tourner sous le compte root/)
})
