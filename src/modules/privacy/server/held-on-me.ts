import { sql } from 'kysely'
import type { Look } from '#db'
import { assert } from '#kernel'
import { givenTables, secretColumns } from '../held.ts'

/** Everything held on a person that they are given: rows by table, as the database names them. */
export type HeldOnMe = Record<string, Record<string, unknown>[]>

/** More than anybody leaves behind; a limit all the same. */
const mostRows = 20_000

/**
 * What is held on whoever is signed in, as they may read it: row security decides, so that their copy
 * tells nothing of others that their screens do not. Without what opens an account.
 */
export async function heldOnMe({ tx, actor }: Look): Promise<HeldOnMe> {
	assert(actor.kind === 'person', 'one’s data are asked by their person, signed in')
	const data: HeldOnMe = {}
	for (const [table, columns] of givenTables()) {
		const mine = columns.map((column) => sql`t.${sql.ref(column)} = ${actor.personId}`)
		const { rows } = await sql<{ row: Record<string, unknown> }>`
			select to_jsonb(t) - ${[...secretColumns]}::text[] as row from ${sql.table(table)} t
			where ${sql.join(mine, sql` or `)} order by to_jsonb(t)::text limit ${mostRows}`.execute(tx)
		data[table] = rows.map(({ row }) => row)
	}
	return data
}
