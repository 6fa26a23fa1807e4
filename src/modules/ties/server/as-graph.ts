import { sql } from 'kysely'
import { application, type Tx } from '#db'

/**
 * Reads as the loader of the tie graph, within a transaction that serves somebody: under its own role,
 * which may read ids, ties, opt-outs, caps and conflicts and nothing else. The same connection and the same
 * instant as the rest of the screen; a second connection per screen would empty the pool under load.
 * Its questions leave with the taking of the role, which nothing waits for. What is thrown inside has ended the
 * transaction, so nothing is put back then.
 */
export async function asGraph<T>(tx: Tx, read: () => Promise<T>): Promise<T> {
	const { graphRole } = application()
	const taken = [
		sql`select set_config('maillage.graph', 'on', true)`.execute(tx),
		...(graphRole ? [sql`set local role maillage_graph`.execute(tx)] : []),
	]
	const [answer] = await Promise.all([read(), ...taken])
	await Promise.all([
		...(graphRole ? [sql`set local role none`.execute(tx)] : []),
		sql`select set_config('maillage.graph', '', true)`.execute(tx),
	])
	return answer
}
