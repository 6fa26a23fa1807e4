import {
	CamelCasePlugin,
	CompiledQuery,
	type DatabaseConnection,
	Kysely,
	PostgresAdapter,
	type PostgresDialectConfig,
	PostgresDriver,
	PostgresIntrospector,
	PostgresQueryCompiler,
	type TransactionSettings,
} from 'kysely'
import type pg from 'pg'
import type { Application } from '#db'

/**
 * An application whose every transaction is a savepoint of one transaction held by the test: acts run
 * for real, through `runAct`, and leave nothing behind. `undo` goes back to how the world was.
 */
export type OneTransaction = {
	application: Application
	undo(): Promise<void>
	end(): Promise<void>
}

/** Opens the transaction on a connection of its own. */
export async function oneTransaction(pool: pg.Pool): Promise<OneTransaction> {
	const client = await pool.connect()
	const begin = () => client.query('begin isolation level serializable')
	await client.query('set jit = off')
	await begin()
	const config: PostgresDialectConfig = {
		pool: { connect: async () => client, end: async () => {}, options: {} },
	}
	const db = new Kysely<never>({
		dialect: {
			createAdapter: () => new PostgresAdapter(),
			createDriver: () => new SavepointDriver(config),
			createIntrospector: (db) => new PostgresIntrospector(db),
			createQueryCompiler: () => new PostgresQueryCompiler(),
		},
		plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
	})
	return {
		application: { pool, db: db as unknown as Application['db'], graphRole: true },
		async undo() {
			await client.query('rollback')
			await begin()
		},
		async end() {
			await client.query('rollback')
			client.release()
		},
	}
}

class SavepointDriver extends PostgresDriver {
	/** Read-only transactions leave nothing, not even the role they took. */
	readonly #leaveNothing = new WeakSet<DatabaseConnection>()

	override async releaseConnection(): Promise<void> {}

	override async beginTransaction(
		connection: DatabaseConnection,
		{ accessMode }: TransactionSettings,
	): Promise<void> {
		await say(connection, 'savepoint act')
		if (accessMode !== 'read only') return
		await say(connection, 'set transaction read only')
		this.#leaveNothing.add(connection)
	}

	override async commitTransaction(connection: DatabaseConnection): Promise<void> {
		if (this.#leaveNothing.delete(connection)) return this.rollbackTransaction(connection)
		await say(connection, 'release savepoint act')
	}

	override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
		await say(connection, 'rollback to savepoint act')
		await say(connection, 'release savepoint act')
	}
}

async function say(connection: DatabaseConnection, statement: string): Promise<void> {
	await connection.executeQuery(CompiledQuery.raw(statement))
}
