import { sql } from 'kysely'
import type { Tx } from '#db'
import { asSystem } from '#jobs/server'
import type { Id } from '#kernel'

/** A row as PostgreSQL words it in JSON, columns in snake_case. */
export type Row = Record<string, unknown> & { [id: `${string}_id` | `${string}_person`]: Id }

/** Every row of every table of some classes, as the system sees them. */
export async function everything(): Promise<Map<string, Row[]>> {
	return asSystem(null, async (tx) => {
		const { rows } = await sql<{ name: string }>`select relname as name from pg_class c
			where relnamespace = 'public'::regnamespace and relkind = 'r'
				and obj_description(oid) in ('class: network', 'class: party') order by 1`.execute(tx)
		const all = new Map<string, Row[]>()
		for (const { name } of rows) all.set(name, await rowsOf(tx, name))
		return all
	})
}

/** The rows of a table that the transaction sees. */
export async function rowsOf(tx: Tx, table: string): Promise<Row[]> {
	const { rows } = await sql<{
		row: Row
	}>`select to_jsonb(t) as row from ${sql.table(table)} t`.execute(tx)
	return rows.map(({ row }) => row)
}
