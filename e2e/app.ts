/** The product as a person starts it: its own process, its own data folder, a real SMTP server to read from. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import {
	type Addresses,
	addressesOf,
	chooseDatabase,
	copyData,
	embeddedPid,
	newFolder,
	removeData,
} from './database.ts'
import { Inbox } from './inbox.ts'

/** A started product: its address, the console code of a first start, its mails and its database. */
export type App = {
	url: string
	/** The one-time code that the console printed, on a first start. */
	setupCode: string | null
	dataDir: string
	/** Where another product would reach its database. */
	database: Addresses
	mails: Inbox
	/** Everything printed so far. */
	printed(): string
	/** The instant that the product takes it to be. */
	now(): Temporal.Instant
	/** Moves the product's clock on by a span; what is due by then is due. */
	letTimePass(span: Temporal.DurationLike): Promise<void>
	/** Moves the product's clock on to an instant, later than the true one. */
	setClock(at: Temporal.Instant): Promise<void>
	query(sql: string, values?: unknown[]): Promise<pg.QueryResult>
	process: ChildProcess
	/** The number of the embedded database's own process. */
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
	const given = await chooseDatabase(dataDir)
	const mails = options.smtp instanceof Inbox ? options.smtp : new Inbox()
	const smtp = options.smtp === false ? null : await mails.listen()
	const url = `http://localhost:${port}`
	const words = ['--import', './e2e/clock.ts', 'bin/maillage.ts', options.command ?? 'start']
	const child = spawn(process.execPath, words, {
		env: {
			...withoutTests(process.env),
			PORT: String(port),
			HOST: '127.0.0.1',
			DATA_DIR: dataDir,
			...given,
			...(smtp && { SMTP_URL: smtp }),
			LOG_LEVEL: 'warn',
			...options.env,
		},
		stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
	})
	child.channel?.unref()
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
	const database = await addressesOf(dataDir)
	const owner = new pg.Pool({ connectionString: database.DATABASE_OWNER_URL, max: 1 })
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
	let apart = new Temporal.Duration()
	let passing: NodeJS.Timeout | undefined
	const setClock = async (wanted: Temporal.Duration) => {
		apart = wanted.round({ largestUnit: 'hours' })
		const heard = once(child, 'message', { signal: AbortSignal.timeout(10_000) })
		child.send(Math.round(apart.total('milliseconds')))
		await heard
		await bringDue()
		passing ??= setInterval(() => void bringDue().catch(() => {}), 200).unref()
	}
	// The queue goes by PostgreSQL's clock, which stays true: what the product's clock has passed is due, and
	// what the product plans for its own present is too.
	const bringDue = async () => {
		const { rowCount } = await query(
			`update graphile_worker._private_jobs set run_at = now()
				where locked_at is null and run_at > now() and run_at <= $1`,
			[Temporal.Now.instant().add(apart).toString()],
		)
		if (rowCount) await query(`notify "jobs:insert"`)
	}
	return {
		url,
		setupCode,
		dataDir,
		database,
		mails,
		printed: () => printed,
		query,
		now: () => Temporal.Now.instant().add(apart),
		letTimePass: (span) => setClock(apart.add(span)),
		setClock: (at) => setClock(Temporal.Now.instant().until(at)),
		process: child,
		databasePid: () => embeddedPid(dataDir),
		async stop() {
			clearInterval(passing)
			await owner.end()
			const hasFallen = child.exitCode !== null || child.signalCode !== null
			if (hasFallen) throw new Error(`The product had stopped by itself:\n${printed}`)
			const code = await ended(child, 'SIGTERM')
			if (!(options.smtp instanceof Inbox)) await mails.close()
			if (!options.dataDir) await removeData(dataDir)
			return code
		},
		async kill() {
			clearInterval(passing)
			await owner.end()
			await ended(child, 'SIGKILL')
		},
	}
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
			await removeData(dataDir)
			return code
		},
	}
}

/** The runner of the whole suite fills a folder with the named world once, instead of each file for itself. */
async function copyDemonstration(dataDir: string): Promise<void> {
	const filled = process.env.MAILLAGE_TEST_DEMONSTRATION
	if (filled) await copyData(filled, dataDir)
}

/** The password of everybody in the demonstration, as its console says it. */
export function passwordOf(demonstration: App): string {
	const found = /mot de passe «\u00a0([^\u00a0]+)\u00a0»/.exec(demonstration.printed())
	if (!found) throw new Error(`The demonstration gives no password:\n${demonstration.printed()}`)
	return found[1] as string
}

function withoutTests(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
	const { NODE_TEST_CONTEXT, DATABASE_URL, DATABASE_OWNER_URL, ORIGIN, SMTP_URL, ...rest } = env
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
