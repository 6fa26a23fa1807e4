import pg from 'pg'
import { assert } from '#kernel'

/** A table as an archive holds it: its columns in their order, their types, and the key that sorts it. */
export type Table = { name: string; columns: { name: string; type: string }[]; key: string[] }

/**
 * Left out of an archive: sessions and what hangs on them (whoever restores signs in again), counters of
 * attempts, questions to passkeys and visits to the provider (of the minute), what firms are found by (made
 * again from their cards at the next start), whose ties changed (numbered by this cluster's own transactions), and
 * nothing else.
 */
const leftOut = [
	'session',
	'rate_limit',
	'passkey_challenge',
	'session_logout',
	'identity_visit',
	'search_document',
	'posting',
	'search_count',
	'common_term',
	'spelling_word',
	'spelling_letters',
	'tie_change',
]

/** Every table of the instance, those it refers to before it. */
export async function tablesOf(client: pg.ClientBase): Promise<Table[]> {
	const { rows } = await client.query<Table>(
		`select c.relname as name,
			(select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod))
				order by a.attname collate "C")
			 from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
				and a.attgenerated = '') as columns,
			(select json_agg(a.attname order by array_position(i.indkey::int2[], a.attnum))
			 from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
			 where i.indrelid = c.oid and i.indisprimary) as key
		 from pg_class c
		 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
			and c.relname <> all ($1) order by c.relname collate "C"`,
		[leftOut],
	)
	for (const table of rows) assert(table.key?.length, `the table ${table.name} has a primary key`)
	return inOrderOfReference(rows, await referencesOf(client))
}

/** Every table of the instance, those left out of archives too: what a restore empties first. */
export async function allTableNames(client: pg.ClientBase): Promise<string[]> {
	const { rows } = await client.query<{ name: string }>(
		`select relname as name from pg_class where relnamespace = 'public'::regnamespace
			and relkind in ('r', 'p') and not relispartition`,
	)
	return rows.map((row) => row.name)
}

type Reference = { from: string; to: string }

async function referencesOf(client: pg.ClientBase): Promise<Reference[]> {
	const { rows } = await client.query<Reference>(
		`select f.relname as from, t.relname as to from pg_constraint k
			join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
		 where k.contype = 'f' and k.conrelid <> k.confrelid`,
	)
	return rows
}

function inOrderOfReference(tables: Table[], references: Reference[]): Table[] {
	const ordered: Table[] = []
	const waiting = new Map(tables.map((table) => [table.name, table]))
	while (waiting.size > 0) {
		const ready = [...waiting.values()].filter(
			({ name }) => !references.some(({ from, to }) => from === name && waiting.has(to)),
		)
		assert(ready.length > 0, 'no two tables refer to each other')
		for (const table of ready) {
			ordered.push(table)
			waiting.delete(table.name)
		}
	}
	return ordered
}

/**
 * What a table's rows are read with: each value as PostgreSQL writes it, in an order that depends on no
 * cluster's language. The settings of `exactText` make the writing the same everywhere.
 */
export function readingOf({ name, columns, key }: Table): string {
	const types = new Map(columns.map((column) => [column.name, column.type]))
	const order = key.map((column) =>
		types.get(column) === 'text' ? `${quoted(column)} collate "C"` : quoted(column),
	)
	return `select array[${columns.map((column) => `${quoted(column.name)}::text`).join(', ')}] as row
		from ${quoted(name)} order by ${order.join(', ')}`
}

/** What rows are written with: one array of texts per column, each cast to its type. */
export function writingOf({ name, columns }: Table): string {
	const names = columns.map((column) => quoted(column.name)).join(', ')
	const casts = columns.map(({ type }, i) => `c${i}::${type}`).join(', ')
	const arrays = columns.map((_, i) => `$${i + 1}::text[]`).join(', ')
	const aliases = columns.map((_, i) => `c${i}`).join(', ')
	return `insert into ${quoted(name)} (${names}) select ${casts} from unnest(${arrays}) as r(${aliases})`
}

/** Dates, instants, bytes and decimals as the same text on every server. */
export const exactText = `set local datestyle = 'ISO, YMD'; set local timezone = 'UTC';
	set local intervalstyle = 'iso_8601'; set local bytea_output = 'hex'; set local extra_float_digits = 1`

function quoted(name: string): string {
	return pg.escapeIdentifier(name)
}
