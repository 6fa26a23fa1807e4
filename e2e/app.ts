/** The product as a person starts it: its own process, its own data folder, a real SMTP server to read from. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { Inbox } from './inbox.ts'

/** A started product: its address, the console code of a first start, its mails and its database. */
export type App = {
	url: string
	/** The one-time code that the console printed, on a first start. */
	setupCode: string | null
	dataDir: string
	mails: Inbox
	/** Everything printed so far. */
	printed(): string
	/** Lets clocks pass: jobs due within the span are due now, and what was asked was asked earlier. */
	letTimePass(span: string): Promise<void>
	query(sql: string, values?: unknown[]): Promise<pg.QueryResult>
	process: ChildProcess
	/** The number of the database's own process. */
	databasePid(): Promise<number>
	/** Asks it to stop (SIGTERM) and answers its exit code; its folder goes unless it was given. */
	stop(): Promise<number | null>
	/** SIGKILL: nothing is closed, the folder stays. */
	kill(): Promise<void>
}

type Start = {
	command?: 'start' | 'demo'
	/** False: no SMTP_URL at all. An inbox: one that outlives this process. */
	smtp?: boolean | Inbox
	env?: Record<string, string>
	/** A folder that outlives this process, as its port does. */
	dataDir?: string
	port?: number
}

/** Starts the product, on a free port unless told, and waits until it answers. */
export async function startApp(options: Start = {}): Promise<App> {
	const port = options.port ?? (await freePort())
	const dataDir = options.dataDir ?? (await newFolder())
	if (options.command === 'demo' && !options.dataDir) await copyDemonstration(dataDir)
	const mails = options.smtp instanceof Inbox ? options.smtp : new Inbox()
	const smtp = options.smtp === false ? null : await mails.listen()
	const url = `http://localhost:${port}`
	const child = spawn(process.execPath, ['bin/maillage.ts', options.command ?? 'start'], {
		env: {
			...withoutTests(process.env),
			PORT: String(port),
			HOST: '127.0.0.1',
			DATA_DIR: dataDir,
			...(smtp && { SMTP_URL: smtp }),
			LOG_LEVEL: 'warn',
			...options.env,
		},
		stdio: ['ignore', 'pipe', 'pipe'],
	})
	let printed = ''
	for (const stream of [child.stdout, child.stderr])
		stream?.on('data', (chunk) => {
			printed += chunk
		})
	try {
		await answering(`${url}/healthz`, child, () => printed)
	} catch (error) {
		await ended(child, 'SIGKILL')
		if (!(options.smtp instanceof Inbox)) await mails.close()
		throw error
	}
	const setupCode = /\b([0-9A-Z]{4}(?:-[0-9A-Z]{4})+)\b/.exec(printed)?.[1] ?? null
	const postmaster = async () =>
		(await readFile(join(dataDir, 'pg', 'postmaster.pid'), 'utf8')).split('\n')
	const owner = new pg.Pool({
		// Where the embedded server listens, as its own file says.
		host: (await postmaster())[4],
		database: 'maillage',
		user: 'maillage_owner',
		max: 1,
	})
	owner.on('error', () => {})
	const query = async (sql: string, values: unknown[] = []) => {
		const client = await owner.connect()
		try {
			await client.query(`select set_config('maillage.system', 'on', false)`)
			return await client.query(sql, values)
		} finally {
			client.release()
		}
	}
	return {
		url,
		setupCode,
		dataDir,
		mails,
		printed: () => printed,
		query,
		// In one statement: a job that came due before what it looks at would find it too early, and leave it.
		async letTimePass(span) {
			const exchanges = ['referral_move', 'thanks', 'lead'].map(
				(table) => `${table}_passed as (update ${table} set leaves_at = leaves_at - $1::interval)`,
			)
			await query(
				`with steps as (update introduction_step
						set asked_at = asked_at - $1::interval, answered_at = answered_at - $1::interval),
					paths as (update introduction_path set started_at = started_at - $1::interval),
					${exchanges.join(', ')}
				update graphile_worker._private_jobs set run_at = run_at - $1::interval where locked_at is null`,
				[span],
			)
			await query(`notify "jobs:insert"`)
		},
		process: child,
		databasePid: async () => Number((await postmaster())[0]),
		async stop() {
			await owner.end()
			const hasFallen = child.exitCode !== null || child.signalCode !== null
			if (hasFallen) throw new Error(`The product had stopped by itself:\n${printed}`)
			const code = await ended(child, 'SIGTERM')
			if (!(options.smtp instanceof Inbox)) await mails.close()
			if (!options.dataDir) await rm(dataDir, { recursive: true, force: true })
			return code
		},
		async kill() {
			await owner.end()
			await ended(child, 'SIGKILL')
		},
	}
}

/** Somewhere to keep data, for a product that is stopped and started again. */
export function newFolder(): Promise<string> {
	return mkdtemp(join(tmpdir(), 'maillage-e2e-'))
}

/**
 * The named world with mails that really leave: the demonstration fills the folder and stops, an
 * ordinary start takes over at the same address.
 */
export async function startWorld(mails = new Inbox()): Promise<App & { password: string }> {
	const dataDir = await newFolder()
	await copyDemonstration(dataDir)
	const port = await freePort()
	const demonstration = await startApp({ command: 'demo', dataDir, port, smtp: false })
	const password = passwordOf(demonstration)
	await demonstration.stop()
	const app = await startApp({ dataDir, port, smtp: mails })
	return {
		...app,
		password,
		async stop() {
			const code = await app.stop()
			await mails.close()
			await rm(dataDir, { recursive: true, force: true })
			return code
		},
	}
}

/** The runner of the whole suite fills a folder with the named world once, instead of each file for itself. */
async function copyDemonstration(dataDir: string): Promise<void> {
	const filled = process.env.MAILLAGE_TEST_DEMONSTRATION
	if (filled) await cp(filled, dataDir, { recursive: true })
}

/** The password of everybody in the demonstration, as its console says it. */
export function passwordOf(demonstration: App): string {
	const found = /mot de passe «\u00a0([^\u00a0]+)\u00a0»/.exec(demonstration.printed())
	if (!found) throw new Error(`The demonstration gives no password:\n${demonstration.printed()}`)
	return found[1] as string
}

function withoutTests(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
	const { NODE_TEST_CONTEXT, DATABASE_URL, ORIGIN, SMTP_URL, ...rest } = env
	return rest
}

/** A port of this machine that nobody listens on. */
export function freePort(): Promise<number> {
	return new Promise((found) => {
		const server = createServer()
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address() as { port: number }
			server.close(() => found(port))
		})
	})
}

async function answering(url: string, child: ChildProcess, printed: () => string): Promise<void> {
	const until = performance.now() + 120_000
	while (performance.now() < until) {
		if (child.exitCode !== null) throw new Error(`The product stopped:\n${printed()}`)
		const answer = await fetch(url).catch(() => null)
		if (answer?.ok) return
		await pause(50)
	}
	throw new Error(`The product does not answer:\n${printed()}`)
}

/** Asks it to end, and answers its exit code; one that has not ended in a minute is killed, and is a fault. */
async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
	try {
		if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
		const end = once(child, 'exit', { signal: AbortSignal.timeout(60_000) })
		child.kill(signal)
		const [code] = await end
		return code
	} finally {
		child.kill('SIGKILL')
		// A PostgreSQL that outlives it holds these pipes, and they would keep this process open.
		child.stdout?.destroy()
		child.stderr?.destroy()
	}
}
