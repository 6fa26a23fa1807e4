import type { Socket } from 'node:net'
import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { DB } from '../../db/schema.ts'
import { types } from './parsers.ts'

/** The whole database, as the application's role sees it. */
export type Database = Kysely<DB>
/** What an act or a reading receives: a transaction already bound to who asks. */
export type Tx = Transaction<DB>

/** How to reach a server: a connection string, or a socket folder with user and database. */
export type Server = { connectionString: string } | { host: string; user: string; database: string }

/**
 * Keeps the plan of each question per connection: under row security, planning a page's questions anew
 * took five times as long as answering them (25 ms against 5). Only questions with parameters, of
 * ordinary length and not too many: a bulk insert is spelled differently every time.
 */
class PlanningClient extends pg.Client {
	#held: 'no' | 'a while' | 'this turn' = 'no'

	// biome-ignore lint/suspicious/noExplicitAny: the signature of pg's own overloads
	override query(...args: any[]): any {
		this.#hold('this turn')
		const [text, values] = args
		const name =
			typeof text === 'string' && Array.isArray(values) && values.length > 0 && nameOf(text)
		const forwarded = name ? [{ name, text, values }, ...args.slice(2)] : args
		return (super.query as (...args: unknown[]) => unknown)(...forwarded)
	}

	/** What nobody waits for, as ending a reading: it leaves with the next question, or by itself a moment later. */
	tell(statement: string): void {
		this.#hold('a while')
		super.query(statement).catch(() => {})
	}

	/** Questions asked in one turn leave in one write: each write wakes the server, which costs both sides. */
	#hold(how: 'a while' | 'this turn') {
		const { stream } = (this as unknown as { connection: { stream: Socket } }).connection
		if (this.#held === how || this.#held === 'this turn' || !stream.writable) return
		if (this.#held === 'no') stream.cork()
		this.#held = how
		const release = () => {
			if (this.#held !== how) return
			this.#held = 'no'
			stream.uncork()
		}
		if (how === 'this turn') setImmediate(release)
		else setTimeout(release, mostHeldMs)
	}
}

const mostHeldMs = 2

/** Ends a reading on a connection of our pool. */
export function endReading(client: pg.PoolClient): void {
	;(client as unknown as PlanningClient).tell('commit')
}

const names = new Map<string, string>()
const longestText = 8_000
const mostNames = 400

function nameOf(text: string): string | false {
	const known = names.get(text)
	if (known) return known
	if (text.length > longestText || names.size >= mostNames || /^\s*insert/i.test(text)) return false
	const name = `q${names.size}`
	names.set(text, name)
	return name
}

/** A pool that parses Temporal and survives a server that restarts under it. */
export function openPool(server: Server, options: { max?: number; name?: string } = {}): pg.Pool {
	const pool = new pg.Pool({
		Client: PlanningClient,
		...server,
		...('host' in server && { port: 5432 }),
		types,
		// What a page asks is sent without waiting for the answer to what it asked before.
		pipeline: true,
		// Left to itself, the server prefers to plan each time what row security makes long to plan.
		// Its estimates of the same questions would also have it compile them, for longer than they run.
		// And a day is UTC's in SQL as it is here, wherever the server lives: mandates and roles begin on such a day.
		options: '-c plan_cache_mode=force_generic_plan -c jit=off -c timezone=UTC',
		max: options.max ?? 12,
		application_name: options.name ?? 'maillage',
		connectionTimeoutMillis: 10_000,
		idleTimeoutMillis: 60_000,
	})
	// Without listeners, a server that goes away would end the process.
	pool.on('error', () => {})
	pool.on('connect', (client) => {
		client.on('error', () => {})
	})
	return pool
}

/** Typed queries over a pool; keys inside jsonb are left as they are. */
export function openDatabase(pool: pg.Pool): Database {
	return new Kysely<DB>({ dialect: new PostgresDialect({ pool }), plugins })
}

const plugins = [new CamelCasePlugin({ maintainNestedObjectKeys: true })]

const overConnection = new WeakMap<pg.PoolClient, Database>()

/**
 * Typed queries over one connection, several at a time: the library's own transactions ask one question
 * after the other even of a connection that takes them together. Made once for each connection.
 */
export function databaseOver(client: pg.PoolClient): Database {
	const known = overConnection.get(client)
	if (known) return known
	// Whoever took the connection from the pool gives it back: to the library it is never released.
	const held = { query: client.query.bind(client), release() {} } as unknown as pg.PoolClient
	const pool = { options: {}, connect: async () => held, end: async () => {} }
	const made = new Kysely<DB>({ dialect: new PostgresDialect({ pool }), plugins })
	overConnection.set(client, made)
	return made
}
