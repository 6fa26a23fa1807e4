/**
 * `npm run drill:kill`: kills the product's storage without warning, in the middle of its acts, again and
 * again, and checks after each restart that what was acknowledged is there once and whole, that nothing
 * is there by half, and that the seals hold.
 *
 *     npm run drill:kill -- --kills 200 --seed 7
 *
 * A child process opens a fresh data folder as `maillage start` does and runs acts, eight at a time,
 * each under its own key and some of them twice; it prints the identifier of an act once the act has
 * answered. The parent kills it (kill -9) at a random instant, three times in ten with PostgreSQL itself.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import * as v from 'valibot'
import {
	defineAct,
	openDatabase,
	openPool,
	openStorage,
	runAct,
	type Tx,
	type Verification,
	verifySeals,
} from '#db'
import { asSystem, sealJournal } from '#jobs/server'
import { type Actor, assert, type Id, newId } from '#kernel'

const { values: asked } = parseArgs({
	options: {
		kills: { type: 'string', default: '200' },
		seed: { type: 'string', default: String(Date.now() % 1_000_000) },
		child: { type: 'string' },
	},
})

// The child -----------------------------------------------------------------------------------------

/** One act over four tables and the queue: half of it anywhere would show. */
const welcome = defineAct({
	name: 'drill.welcome',
	input: v.strictObject({ personId: v.string() }),
	door: 'none',
	asSystem: true,
	act: async ({ tx, now, record, enqueue }, { personId }) => {
		await tx
			.insertInto('person')
			.values({ id: personId, givenName: 'Claire', familyName: 'Vasseur', createdAt: now })
			.execute()
		await tx
			.insertInto('personContact')
			.values({ personId, email: `${personId}@vasseur.example` })
			.execute()
		await enqueue('drill.greet', { personId }, { key: `greet:${personId}` })
		await record({ subjectId: personId, content: { personId } })
		return { personId }
	},
})

async function act(dataDir: string): Promise<void> {
	const begunAt = performance.now()
	const { cluster } = await openStorage({ dataDir })
	const look = () => asSystem(null, (tx) => tx.selectFrom('person').select('id').limit(1).execute())
	await look()
	const openMs = performance.now() - begunAt
	// Connections at hand, or most kills would fall while they open, before any act.
	await Promise.all(Array.from({ length: 10 }, look))
	tell(`ready ${openMs} ${cluster?.host} ${cluster?.recovered}`)
	await new Promise((go) => process.stdin.once('data', go))
	void sealForEver()
	for (let i = 0; i < 8; i++) void actForEver()
}

async function actForEver(): Promise<void> {
	// The key belongs to a person: this one exists to hold it.
	const actor: Actor = { kind: 'person', personId: newId(), sessionId: newId() }
	for (let n = 0; ; n++) {
		const [personId, key] = [newId(), newId()]
		const request = () => runAct(welcome, actor, { personId }, { key })
		try {
			// One in four is a double click: both get the answer, one acts.
			await Promise.all(n % 4 === 0 ? [request(), request()] : [request()])
			tell(personId)
		} catch (error) {
			// Rightly so when PostgreSQL is killed first; the parent knows whether it was.
			tell(`failed ${(error as Error).message.replaceAll('\n', ' ')}`)
			await pause(20)
		}
	}
}

async function sealForEver(): Promise<void> {
	for (;;) {
		await sealJournal().catch((error) => tell(`failed ${error.message}`))
		await pause(20)
	}
}

function tell(line: string): void {
	process.stdout.write(`${line}\n`)
}

// The parent ----------------------------------------------------------------------------------------

type Round = { restartMs: number; processMs: number; recovered: string; acknowledged: number }

async function drill(kills: number, seed: number): Promise<void> {
	const random = mulberry32(seed)
	const dataDir = mkdtempSync(join(tmpdir(), 'maillage-drill-'))
	process.stdout.write(`${kills} kills, seed ${seed}, ${dataDir}\n`)
	const acknowledged = new Set<Id>()
	const rounds: Round[] = []
	const counts = { alone: 0, withDatabase: 0 }
	let child: Child | undefined
	try {
		for (let n = 0; n < kills; n++) {
			child = await startChild(dataDir, acknowledged)
			rounds.push(child.round)
			await check(child.host, acknowledged)
			child.go()
			await untilBusy(child, random() < 0.2 ? 0 : 1)
			await pause(random() * 300)
			const withDatabase = random() < 0.3
			counts[withDatabase ? 'withDatabase' : 'alone'] += 1
			await kill(child, dataDir, withDatabase, random() < 0.5)
			if ((n + 1) % 20 === 0)
				process.stdout.write(`${n + 1} kills, ${acknowledged.size} acts acknowledged\n`)
		}
		child = await startChild(dataDir, acknowledged)
		rounds.push(child.round)
		const found = await check(child.host, acknowledged)
		assert(acknowledged.size > kills, 'the drill killed acts, not silence')
		report(rounds, counts, acknowledged.size, found)
	} finally {
		if (child) await end(child, dataDir)
		rmSync(dataDir, { recursive: true, force: true })
	}
}

type Child = {
	process: ChildProcess
	host: string
	round: Round
	/** What its acts complained of: nothing, as long as nobody was killed. */
	failures: string[]
	go(): void
	closed: Promise<void>
}

async function startChild(dataDir: string, acknowledged: Set<Id>): Promise<Child> {
	const begunAt = performance.now()
	const child = spawn(process.execPath, [fileURLToPath(import.meta.url), '--child', dataDir], {
		stdio: ['pipe', 'pipe', 'pipe'],
		env: { ...process.env, LOG_LEVEL: 'silent' },
	})
	let complaint = ''
	child.stderr?.on('data', (part) => {
		complaint += part
	})
	const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream })
	// What the dead child had already said is in the pipe: it counts, so the end is waited for.
	const closed = new Promise<void>((done) => lines.once('close', done))
	const failures: string[] = []
	const round: Round = { restartMs: 0, processMs: 0, recovered: '', acknowledged: 0 }
	const host = await new Promise<string>((ready, fail) => {
		child.once('exit', (code) => fail(new Error(`the restart failed (${code}):\n${complaint}`)))
		lines.on('line', (line) => {
			const [word, ms = '', socket = '', recovered = ''] = line.split(' ')
			if (word === 'ready') {
				round.restartMs = Number(ms)
				round.processMs = performance.now() - begunAt
				round.recovered = recovered
				ready(socket)
			} else if (word === 'failed') {
				failures.push(line)
			} else {
				acknowledged.add(line)
				round.acknowledged += 1
			}
		})
	})
	const go = () => child.stdin?.write('go\n')
	return { process: child, host, round, failures, closed, go }
}

/** kill -9 of the process, of PostgreSQL, or of both in either order. */
async function kill(
	child: Child,
	dataDir: string,
	withDatabase: boolean,
	databaseFirst: boolean,
): Promise<void> {
	assert(child.process.exitCode === null, 'the process lives until it is killed')
	assert(child.failures.length === 0, `acts do not fail: ${child.failures[0]}`)
	const postmaster = Number(
		readFileSync(join(dataDir, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0],
	)
	if (withDatabase && databaseFirst) killHard(postmaster)
	killHard(child.process.pid ?? 0)
	if (withDatabase && !databaseFirst) killHard(postmaster)
	await child.closed
}

/** Leaves nothing running behind the drill, whatever happened in it. */
async function end(child: Child, dataDir: string): Promise<void> {
	killHard(child.process.pid ?? 0)
	await child.closed
	const written = readFileSync(join(dataDir, 'pg', 'postmaster.pid'), 'utf8')
	killHard(Number(written.split('\n')[0]))
}

function killHard(pid: number): void {
	try {
		if (pid > 1) process.kill(pid, 'SIGKILL')
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
	}
}

/** One kill in five falls anywhere, even before any act; the others wait until acts answer. */
async function untilBusy({ round }: Child, acts: number): Promise<void> {
	for (let waitedMs = 0; round.acknowledged < acts && waitedMs < 10_000; waitedMs += 2)
		await pause(2)
}

type Found = {
	people: number
	unacknowledged: number
	halves: number
	seals: Verification[]
}

/** Everything acknowledged is there once; whatever is there is there whole; the seals hold. */
async function check(host: string, acknowledged: Set<Id>): Promise<Found> {
	const pool = openPool({ host, user: 'maillage_owner', database: 'maillage' }, { max: 1 })
	try {
		return await openDatabase(pool)
			.transaction()
			.setIsolationLevel('repeatable read')
			.execute(async (tx) => {
				await sql`select set_config('maillage.system', 'on', true)`.execute(tx)
				const people = await peopleIn(tx)
				const lost = [...acknowledged].filter((id) => !people.has(id))
				assert(lost.length === 0, `every acknowledged act is there; lost: ${lost.join(', ')}`)
				const halves = await halvesIn(tx)
				assert(halves.length === 0, `no act is there by half: ${JSON.stringify(halves)}`)
				const seals = await verifySeals(tx)
				const broken = seals.filter((network) => network.broken)
				assert(broken.length === 0, `every seal holds: ${JSON.stringify(broken)}`)
				return {
					people: people.size,
					unacknowledged: people.size - acknowledged.size,
					halves: halves.length,
					seals,
				}
			})
	} finally {
		await pool.end()
	}
}

async function peopleIn(tx: Tx): Promise<Set<Id>> {
	const rows = await tx.selectFrom('person').select('id').execute()
	return new Set(rows.map((row) => row.id))
}

type Half = { id: Id; contacts: number; rows: number; salts: number; jobs: number; answers: number }

/** For each identifier seen anywhere, what there is of it in each place: one of each, or it is a half. */
async function halvesIn(tx: Tx): Promise<Half[]> {
	const { rows } = await sql<Half>`
		with parts as (
			select id, 1 as people, 0 as contacts, 0 as rows, 0 as salts, 0 as jobs, 0 as answers from person
			union all select person_id, 0, 1, 0, 0, 0, 0 from person_contact
			union all select subject_id, 0, 0, 1, 0, 0, 0 from journal where act = 'drill.welcome'
			union all select j.subject_id, 0, 0, 0, 1, 0, 0 from journal_salt s
				join journal j using (network_id, journal_id) where j.act = 'drill.welcome'
			union all select substring(key from 7)::uuid, 0, 0, 0, 0, 1, 0 from graphile_worker.jobs
				where task_identifier = 'drill.greet'
			union all select (answer->>'personId')::uuid, 0, 0, 0, 0, 0, 1 from answered_request)
		select id, sum(people)::int as people, sum(contacts)::int as contacts, sum(rows)::int as rows,
			sum(salts)::int as salts, sum(jobs)::int as jobs, sum(answers)::int as answers
		from parts group by id
		having (sum(people), sum(contacts), sum(rows), sum(salts), sum(jobs), sum(answers)) <> (1, 1, 1, 1, 1, 1)
		limit 10`.execute(tx)
	return rows
}

function report(
	rounds: Round[],
	counts: { alone: number; withDatabase: number },
	acknowledged: number,
	{ people, unacknowledged, halves, seals }: Found,
): void {
	const restarts = rounds.slice(1)
	const orphans = restarts.filter((round) => round.recovered === 'reused')
	const recoveries = restarts.filter((round) => round.recovered === 'restarted')
	const lines: [string, string | number][] = [
		['kills of the process alone', counts.alone],
		['kills of the process and PostgreSQL', counts.withDatabase],
		['acts acknowledged, all found once', acknowledged],
		['acts found that had not answered yet', unacknowledged],
		['acts found', people],
		['half acts', halves],
		['seals, all holding', seals.reduce((sum, one) => sum + one.seals, 0)],
		['rows sealed', seals.reduce((sum, one) => sum + one.rows, 0)],
		['restarts that succeeded', restarts.length],
		['storage open again, orphan taken over (ms)', spread(orphans.map((one) => one.restartMs))],
		['storage open again, recovery (ms)', spread(recoveries.map((one) => one.restartMs))],
		['whole process to first answer (ms)', spread(restarts.map((one) => one.processMs))],
	]
	const width = Math.max(...lines.map(([label]) => label.length))
	for (const [label, value] of lines) process.stdout.write(`${label.padEnd(width)}  ${value}\n`)
}

function spread(values: number[]): string {
	const sorted = values.toSorted((a, b) => a - b)
	const at = (share: number) => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0)
	return `p50 ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)} (${values.length})`
}

/** A small seeded generator, so that a drill can be played again. */
function mulberry32(seed: number): () => number {
	let state = seed >>> 0
	return () => {
		state = (state + 0x6d2b79f5) >>> 0
		let t = state
		t = Math.imul(t ^ (t >>> 15), t | 1)
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
	}
}

if (asked.child) await act(asked.child)
else await drill(Number(asked.kills), Number(asked.seed))
