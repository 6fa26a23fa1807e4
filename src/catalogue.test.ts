/**
 * The rules of the database, read from its own catalogue after every migration: what each table is, who
 * may read and write it, and how little the application may do. A table outside its class fails here.
 */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestDatabase, testDatabase } from '#db/testing'
import { firmColumns } from '#records'

let test: TestDatabase
let tables: Table[] = []
before(async () => {
	test = await testDatabase()
	tables = await rows<Table>(`
		select c.oid, c.relname as name, coalesce(substring(obj_description(c.oid) from '^class: (\\w+)$'), '') as class,
			c.relrowsecurity as "isSecured", c.relforcerowsecurity as "isForced",
			(select array_agg(polcmd::text) from pg_policy where polrelid = c.oid) as policies
		from pg_class c
		where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`)
})
after(() => test.drop())

type Table = {
	oid: number
	name: string
	class: string
	isSecured: boolean
	isForced: boolean
	policies: string[] | null
}

const of = (...classes: string[]) => tables.filter((table) => classes.includes(table.class))
const appRole = 'maillage_app'

async function rows<Row>(statement: string): Promise<Row[]> {
	return (await test.owner.query(statement)).rows
}

/** Fails with every offender named, and what to do about it. */
function none(offenders: string[], whatToDo: string) {
	assert.deepEqual(offenders, [], `${offenders.join(', ')}\n→ ${whatToDo}`)
}

describe('Each table says its class and keeps to it', () => {
	it('declares one of the four classes in its comment', () => {
		const classes = ['network', 'party', 'reference', 'system']
		none(
			tables.filter((table) => !classes.includes(table.class)).map((table) => table.name),
			`In the migration that creates the table: comment on table … is 'class: network' (or party, reference, system).`,
		)
		assert.ok(tables.length >= 40, 'the schema is there')
	})

	it('lives in the public schema, apart from the job queue’s own', async () => {
		const strays = await rows<{ name: string }>(`
			select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
			where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not like 'pg\\_%'
				and n.nspname not in ('information_schema', 'public', 'graphile_worker')`)
		none(
			strays.map((stray) => stray.name),
			'Every table of ours is in the schema public.',
		)
	})

	it('carries network_id in every key and exclusion of a network table', async () => {
		const keys = await rows<{ name: string }>(`
			select i.indrelid::regclass || '.' || i.indexrelid::regclass as name
			from pg_index i
			where i.indrelid = any (array[${of('network').map((table) => table.oid)}]::oid[])
				and (i.indisunique or i.indisexclusion)
				and not exists (select 1 from pg_attribute a where a.attrelid = i.indrelid
					and a.attname = 'network_id' and a.attnum = any (i.indkey))`)
		none(
			keys.map((key) => key.name),
			'Put network_id first in the key: rows are distributed by it.',
		)
		const without = of('network').filter((table) => table.name !== 'network')
		const keyless = await rows<{ name: string }>(`
			select c.relname as name from pg_class c
			where c.oid = any (array[${without.map((table) => table.oid)}]::oid[])
				and not exists (select 1 from pg_constraint k where k.conrelid = c.oid and k.contype = 'p')`)
		none(
			keyless.map((table) => table.name),
			'Give the table a primary key that begins with network_id.',
		)
	})

	it('links a network table by network_id, and never to people and firms by a foreign key', async () => {
		const links = await rows<Link>(linksOf('network'))
		none(
			links.filter((link) => link.toClass === 'party').map((link) => link.name),
			'Keep the id without its foreign key and let the act check: a shard cannot refer to the coordinator’s tables.',
		)
		none(
			links
				.filter((link) => link.toClass !== 'reference' && link.toClass !== 'party')
				.filter(
					(link) => !link.columns.includes('network_id') || !link.toColumns.includes('network_id'),
				)
				.map((link) => link.name),
			'Make the foreign key composite: (network_id, …) references …',
		)
	})

	it('links people’s and firms’ tables to no network table', async () => {
		const links = await rows<Link>(linksOf('party'))
		none(
			links.filter((link) => link.toClass === 'network').map((link) => link.name),
			'A party table stays on the coordinator: it keeps a network’s id without a foreign key.',
		)
	})
})

type Link = { name: string; toClass: string; columns: string[]; toColumns: string[] }

function linksOf(kind: string): string {
	const names = (columns: string, table: string) => `array(select a.attname::text
		from pg_attribute a where a.attrelid = ${table} and a.attnum = any (${columns}))`
	return `select k.conrelid::regclass || ' (' || k.conname || ')' as name,
			substring(obj_description(k.confrelid) from '^class: (\\w+)') as "toClass",
			${names('k.conkey', 'k.conrelid')} as columns, ${names('k.confkey', 'k.confrelid')} as "toColumns"
		from pg_constraint k
		where k.contype = 'f' and obj_description(k.conrelid) = 'class: ${kind}'`
}

describe('Row security', () => {
	it('is enabled and forced on every table of a network, a person or a firm, with policies', () => {
		none(
			of('network', 'party')
				.filter((table) => !table.isSecured || !table.isForced)
				.map((table) => table.name),
			'alter table … enable row level security, force row level security;',
		)
		none(
			of('network', 'party')
				.filter((table) => !table.policies?.some((command) => command === 'r' || command === '*'))
				.map((table) => table.name),
			'Write the policy that says who reads the rows.',
		)
	})

	it('has no way around: no function as its definer, no view of its owner, no copied view', async () => {
		const functions = await rows<{ name: string }>(`
			select p.oid::regprocedure::text as name from pg_proc p
			where p.prosecdef and p.pronamespace = 'public'::regnamespace`)
		none(
			functions.map((one) => one.name),
			'A security definer function reads past row security: write it as the caller’s.',
		)
		const views = await rows<{ name: string }>(`
			select c.relname as name from pg_class c
			where c.relnamespace = 'public'::regnamespace and (c.relkind = 'm' or (c.relkind = 'v'
				and not coalesce('security_invoker=true' = any (c.reloptions)
					or 'security_invoker=on' = any (c.reloptions), false)))`)
		none(
			views.map((view) => view.name),
			'A view says with (security_invoker = true); a materialised view is not for the application.',
		)
	})
})

describe('The application’s role', () => {
	it('owns nothing, is no superuser, and cannot pass by row security', async () => {
		const [role] = await rows(`
			select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication
			from pg_roles where rolname = '${appRole}'`)
		assert.deepEqual(role, {
			rolsuper: false,
			rolbypassrls: false,
			rolcreaterole: false,
			rolcreatedb: false,
			rolreplication: false,
		})
		const owned = await rows<{ name: string }>(`
			select d.classid::regclass || ' ' || d.objid as name from pg_shdepend d
			where d.refobjid = '${appRole}'::regrole and d.deptype = 'o'
				and d.dbid in (0, (select oid from pg_database where datname = current_database()))`)
		none(
			owned.map((one) => one.name),
			`Created as the owner, not as ${appRole}.`,
		)
	})

	it('becomes no other role than the tie graph’s loader, which is as powerless', async () => {
		const others = await rows<{ name: string }>(`
			select rolname as name from pg_roles
			where rolname not in ('${appRole}', 'maillage_graph') and pg_has_role('${appRole}', oid, 'member')`)
		none(
			others.map((role) => role.name),
			'Revoke this membership.',
		)
		const [graph] = await rows(`
			select rolcanlogin, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb
			from pg_roles where rolname = 'maillage_graph'`)
		assert.deepEqual(graph, {
			rolcanlogin: false,
			rolsuper: false,
			rolbypassrls: false,
			rolcreaterole: false,
			rolcreatedb: false,
		})
	})

	it('creates nothing', async () => {
		const [may] = await rows(`
			select has_schema_privilege('${appRole}', 'public', 'create') as table,
				has_schema_privilege('${appRole}', 'graphile_worker', 'create') as job,
				has_database_privilege('${appRole}', current_database(), 'create') as schema`)
		assert.deepEqual(may, { table: false, job: false, schema: false })
		await assert.rejects(
			test.application.pool.query('create table public.mine ()'),
			/permission denied/,
		)
	})

	it('reads and writes by class: rows of networks and parties, reading alone of references, nothing of the system', async () => {
		const verbs = ['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']
		const granted: Record<string, string[]> = {
			network: ['select', 'insert', 'update', 'delete'],
			party: ['select', 'insert', 'update', 'delete'],
			reference: ['select'],
			system: [],
		}
		for (const table of tables) {
			const [may] = await rows<Record<string, boolean>>(
				`select ${verbs.map((verb) => `has_table_privilege('${appRole}', ${table.oid}, '${verb}') as "${verb}"`)}`,
			)
			assert.deepEqual(
				verbs.filter((verb) => may?.[verb]),
				granted[table.class],
				`${table.name}, of class ${table.class}: grants come from src/db/migrate.ts alone`,
			)
		}
	})

	it('is given nothing by way of everybody', async () => {
		const open = await rows<{ name: string }>(`
			select c.relname as name from pg_class c, aclexplode(c.relacl) g
			where c.relnamespace = 'public'::regnamespace and g.grantee = 0`)
		none(
			open.map((one) => one.name),
			'Revoke what PUBLIC was granted.',
		)
	})
})

describe('Columns', () => {
	it('say in their names what they are: a day ends in _on, an instant in _at, an amount in _cents', async () => {
		const columns = await rows<{ name: string; type: string }>(`
			select c.relname || '.' || a.attname as name, format_type(a.atttypid, null) as type
			from pg_attribute a join pg_class c on c.oid = a.attrelid
			where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
				and a.attnum > 0 and not a.attisdropped`)
		const day = /_(on|until)$/
		const instant = /(_at|\.at|\.since|\.useless_after)$/
		none(
			columns.filter((one) => !/^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$/.test(one.name)).map(worded),
			'Names are snake_case.',
		)
		none(
			columns.filter((one) => (one.type === 'date') !== day.test(one.name)).map(worded),
			'A date is named …_on (or …_until, its last day), and nothing else is.',
		)
		none(
			columns
				.filter((one) => (one.type === 'timestamp with time zone') !== instant.test(one.name))
				.map(worded),
			'An instant is timestamptz and is named …_at (or at, since, useless_after), and nothing else is.',
		)
		const units: [RegExp, string][] = [
			[/_cents$/, 'bigint'],
			[/_bps$/, 'integer'],
			[/(^|[._])id$/, 'uuid'],
		]
		const oneRow = ['instance.id', 'instance_key.id']
		for (const [ending, type] of units)
			none(
				columns
					.filter((one) => ending.test(one.name) && one.type !== type && !oneRow.includes(one.name))
					.map(worded),
				`A column named ${ending} is ${type}.`,
			)
		none(
			columns
				.filter((one) => /^(timestamp without|money|real|character)/.test(one.type))
				.map(worded),
			'timestamptz, bigint cents, numeric, text: never these.',
		)
	})

	it('refuse infinite days, which no calendar reads', async () => {
		const days = await rows<{ name: string }>(`
			select c.relname || '.' || a.attname as name
			from pg_attribute a join pg_class c on c.oid = a.attrelid
			where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
				and a.atttypid = 'date'::regtype and not a.attisdropped
				and not exists (select 1 from pg_constraint k where k.conrelid = c.oid and k.contype = 'c'
					and pg_get_constraintdef(k.oid) like '%isfinite(' || a.attname || ')%')`)
		none(
			days.map((day) => day.name),
			'check (isfinite(…))',
		)
	})

	it('compare keys byte by byte: texts in keys are collate "C"', async () => {
		const keys = await rows<{ name: string }>(`
			select distinct c.relname || '.' || a.attname as name
			from pg_index i join pg_class c on c.oid = i.indrelid
			join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
			where c.relnamespace = 'public'::regnamespace and (i.indisunique or i.indisexclusion)
				and a.attcollation not in (0, (select oid from pg_collation where collname = 'C'))
			union
			select distinct k.conrelid::regclass || '.' || a.attname
			from pg_constraint k
			join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
			where k.contype = 'f' and k.connamespace = 'public'::regnamespace
				and a.attcollation not in (0, (select oid from pg_collation where collname = 'C'))`)
		none(
			keys.map((key) => key.name),
			'Write … text collate "C": the order of a key never depends on the server’s locale.',
		)
	})
})

describe('A firm’s record that is joined to another', () => {
	it('has a word for every column that holds its id: moved, gone with it, or kept as history', async () => {
		const columns = await rows<{ name: string }>(`
			select c.relname || '.' || a.attname as name
			from pg_attribute a join pg_class c on c.oid = a.attrelid
			where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0
				and not a.attisdropped and a.atttypid = 'uuid'::regtype and (a.attname ~ '(^|_)firm(_|$)'
					or exists (select 1 from pg_constraint k where k.conrelid = c.oid and k.contype = 'f'
						and k.confrelid = 'firm'::regclass and a.attnum = any (k.conkey)))`)
		none(
			columns.map(({ name }) => name).filter((name) => !(name in firmColumns)),
			'Say in src/modules/records/firm-columns.ts what becomes of it when two records become one.',
		)
		const all = await rows<{ name: string }>(`
			select c.relname || '.' || a.attname as name
			from pg_attribute a join pg_class c on c.oid = a.attrelid
			where c.relnamespace = 'public'::regnamespace and not a.attisdropped`)
		const known = new Set(all.map(({ name }) => name))
		none(
			Object.keys(firmColumns).filter((name) => !known.has(name)),
			'No such column any more: remove its line from src/modules/records/firm-columns.ts.',
		)
	})
})

const worded = (one: { name: string; type: string }) => `${one.name} ${one.type}`

/** The loader of the tie graph: ids, ties, opt-outs, caps, and what conflicts are computed from. */
const graphReads: Record<string, string> = {
	account: 'person_id',
	commune:
		'code country departement epci is_approximate key latitude longitude name population postcodes region',
	firm: 'claimed_at commune_code id visibility',
	firm_accord: 'a_firm b_firm ends_on id starts_on',
	firm_label: 'audience firm_id key kind',
	firm_visibility: 'audience field firm_id',
	firm_zone: 'audience code firm_id kind km',
	go_between_rule: 'monthly_cap opted_out_at opted_out_until person_id',
	introduction: 'asker_firm_id asker_id id',
	introduction_step: 'asked_at introduction_id next_person person_id',
	mandate: 'ends_on firm_id person_id role starts_on',
	membership: 'firm_id membership_id network_id person_id since state',
	network: 'created_at network_id',
	parameter: 'name source starts_on value',
	tie_block: 'blocked_id person_id',
	tie_change: 'firm_id network_id person_id xid',
	tie_declaration: 'confirmed_at declared_at declined_at from_person id to_person withdrawn_at',
	tie_fact: 'a_person b_person happened_on id kind',
}

describe('The tie graph’s loader', () => {
	it('reads the columns listed here and no other', async () => {
		const readable = await rows<{ table: string; columns: string }>(`
			select c.relname as table, string_agg(a.attname, ' ' order by a.attname collate "C") as columns
			from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
			where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
				and has_column_privilege('maillage_graph', c.oid, a.attnum, 'select')
			group by 1`)
		assert.deepEqual(
			Object.fromEntries(readable.map((one) => [one.table, one.columns])),
			graphReads,
			'A column granted to maillage_graph in src/db/migrate.ts is listed here with a reason to be',
		)
	})

	it('is refused names, addresses, words and messages, and writes nothing', async () => {
		const client = await test.application.pool.connect()
		try {
			const refused = async (statement: string) => {
				await client.query('begin')
				await client.query('set local role maillage_graph')
				await assert.rejects(client.query(statement), /permission denied/, statement)
				await client.query('rollback')
			}
			await refused('select given_name, family_name from person')
			await refused('select email, phone from person_contact')
			await refused('select email from account')
			await refused('select password_hash from account')
			await refused('select name from firm')
			await refused('select label from firm_label')
			await refused('select name from network')
			await refused('select words from tie_declaration')
			await refused('select words from tie_fact')
			await refused('select words from need')
			await refused('select message from introduction')
			await refused('select message from introduction_step')
			await refused('select answer from introduction_step')
			await refused('select concluded from introduction_step')
			await refused('select state from introduction')
			await refused('select previous_person, next_person from introduction_step')
			await refused('select token_hash from session')
			await refused('select act from journal')
			for (const table of tables) await refused(`delete from ${table.name}`)
			const writable = await rows<{ name: string }>(`
				select c.relname as name from pg_class c
				where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
					and (has_any_column_privilege('maillage_graph', c.oid, 'insert')
						or has_any_column_privilege('maillage_graph', c.oid, 'update')
						or has_table_privilege('maillage_graph', c.oid, 'delete'))`)
			none(
				writable.map((one) => one.name),
				'The loader only reads.',
			)
		} finally {
			client.release()
		}
	})
})
