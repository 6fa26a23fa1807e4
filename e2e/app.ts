/** The product as a person starts it: its own process, its own data folder, a real SMTP server to read from. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

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
	stop(): Promise<number | null>
}

type Start = {
	command?: 'start' | 'demo'
	smtp?: boolean
	env?: Record<string, string>
	dataDir?: string
}

/** Starts the product on a free port and waits until it answers. */
export async function startApp(options: Start = {}): Promise<App> {
	const port = await freePort()
	const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'maillage-e2e-')))
	const mails = new Inbox()
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
	child.stdout?.on('data', (chunk) => {
		printed += chunk
	})
	child.stderr?.on('data', (chunk) => {
		printed += chunk
	})
	await answering(`${url}/healthz`, child, () => printed)
	const setupCode = /\b([0-9A-Z]{4}(?:-[0-9A-Z]{4})+)\b/.exec(printed)?.[1] ?? null
	const owner = new pg.Pool({
		host: await socketFolder(dataDir),
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
		async letTimePass(span) {
			await query(
				`update graphile_worker._private_jobs set run_at = run_at - $1::interval where locked_at is null`,
				[span],
			)
			await query(
				`update introduction_step set asked_at = asked_at - $1::interval, answered_at = answered_at - $1::interval`,
				[span],
			)
			await query(`update introduction_path set started_at = started_at - $1::interval`, [span])
			await query(`notify "jobs:insert"`)
		},
		process: child,
		async stop() {
			await owner.end()
			const code = await stopped(child)
			await mails.close()
			if (!options.dataDir) await rm(dataDir, { recursive: true, force: true })
			return code
		},
	}
}

/** What arrived by SMTP, read back by an independent library. */
export class Inbox {
	readonly received: Email[] = []
	#server: SMTPServer | undefined

	async listen(): Promise<string> {
		const server = new SMTPServer({
			authOptional: true,
			disabledCommands: ['STARTTLS'],
			onData: (stream, _session, done) => {
				const chunks: Buffer[] = []
				stream.on('data', (chunk: Buffer) => chunks.push(chunk))
				stream.on('end', () => {
					PostalMime.parse(Buffer.concat(chunks)).then((email) => {
						this.received.push(email)
						done()
					}, done)
				})
			},
		})
		this.#server = server
		await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
		const address = server.server.address() as { port: number }
		return `smtp://127.0.0.1:${address.port}`
	}

	/** The next mail to an address that this function has not given yet; waits for it. */
	async to(address: string, seconds = 20): Promise<Email> {
		const until = Date.now() + seconds * 1000
		while (Date.now() < until) {
			const i = this.received.findIndex((mail) => mail.to?.some((one) => one.address === address))
			if (i >= 0) return this.received.splice(i, 1)[0] as Email
			await pause(50)
		}
		throw new Error(`No mail to ${address} in ${seconds} s`)
	}

	async close(): Promise<void> {
		await new Promise<void>((closed) => {
			if (this.#server) this.#server.close(() => closed())
			else closed()
		})
	}
}

/** The first link of a mail that leads to the product, from its text part. */
export function linkIn(mail: Email, path: string): string {
	const found = new RegExp(`https?://[^\\s/]+${path}[^\\s>"]+`).exec(mail.text ?? '')
	if (!found) throw new Error(`No link to ${path} in: ${mail.text}`)
	return found[0]
}

function withoutTests(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
	const { NODE_TEST_CONTEXT, DATABASE_URL, ORIGIN, SMTP_URL, ...rest } = env
	return rest
}

function freePort(): Promise<number> {
	return new Promise((found) => {
		const server = createServer()
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address() as { port: number }
			server.close(() => found(port))
		})
	})
}

async function answering(url: string, child: ChildProcess, printed: () => string): Promise<void> {
	const until = Date.now() + 120_000
	while (Date.now() < until) {
		if (child.exitCode !== null) throw new Error(`The product stopped:\n${printed()}`)
		const answer = await fetch(url).catch(() => null)
		if (answer?.ok) return
		await pause(50)
	}
	throw new Error(`The product does not answer:\n${printed()}`)
}

/** Where the embedded server listens, as its own file says. */
async function socketFolder(dataDir: string): Promise<string> {
	const { readFile } = await import('node:fs/promises')
	const lines = (await readFile(join(dataDir, 'pg', 'postmaster.pid'), 'utf8')).split('\n')
	return lines[4] as string
}

async function stopped(child: ChildProcess): Promise<number | null> {
	if (child.exitCode !== null) return child.exitCode
	const ended = new Promise<number | null>((done) => child.once('exit', done))
	child.kill('SIGTERM')
	return ended
}
