import { sql } from 'kysely'
import { application, type Tx } from '#db'
import { assert, type Id, isId } from '#kernel'

/**
 * One READ COMMITTED transaction of the machinery (mail, seals, sweeping), bound to the system and,
 * when it works for one, to its network. Acts do not pass here: they go through `runAct`.
 */
export async function asSystem<T>(networkId: Id | null, work: (tx: Tx) => Promise<T>): Promise<T> {
	assert(networkId === null || isId(networkId), 'a network is known by an identifier')
	return application()
		.db.transaction()
		.setIsolationLevel('read committed')
		.execute(async (tx) => {
			await sql`select set_config('maillage.system', 'on', true),
				set_config('maillage.networks', ${networkId ? `{${networkId}}` : ''}, true),
				set_config('maillage.person', '', true), set_config('maillage.firms', '', true),
				set_config('maillage.administrator', '', true), set_config('maillage.graph', '', true)`.execute(
				tx,
			)
			return work(tx)
		})
}
