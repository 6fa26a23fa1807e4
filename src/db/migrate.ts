import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { createRole } from './create-role.ts'
import { loadReference } from './reference.ts'

const folder = fileURLToPath(new URL('../../db/migrations/', import.meta.url))
const oneAtATime = 7_160_119_054

/**
 * Brings a database to the present schema, forward only: each file and its record in one transaction.
 * Concurrent starters wait for one another and find nothing left to do. Also the job queue's own
 * schema, the reference tables and the application's grants, all harmless to repeat.
 * Returns the names of the migrations that ran.
 */
export async function migrate(owner: pg.Pool, appRole: string): Promise<string[]> {
	const client = await owner.connect()
	try {
		await client.query('select pg_advisory_lock($1)', [oneAtATime])
		await client.query(
			`create table if not exists migration (name text collate "C" primary key, ran_at timestamptz not null default now());
			 comment on table migration is 'class: system'`,
		)
		const done = new Set((await client.query('select name from migration')).rows.map((r) => r.name))
		const ran: string[] = []
		for (const name of (await readdir(folder)).filter((f) => f.endsWith('.sql')).sort()) {
			if (done.has(name)) continue
			await client.query('begin')
			try {
				await client.query(await readFile(folder + name, 'utf8'))
				await client.query('insert into migration (name) values ($1)', [name])
				await client.query('commit')
			} catch (error) {
				await client.query('rollback')
				throw new Error(`Migration ${name} failed: ${(error as Error).message}`, { cause: error })
			}
			ran.push(name)
		}
		await loadReference(client)
		await runMigrations({ pgPool: owner })
		await grant(client, appRole)
		return ran
	} finally {
		await client.query('select pg_advisory_unlock($1)', [oneAtATime]).catch(() => {})
		client.release()
	}
}

/**
 * The application may read and write by class and owns nothing: no grant on `system` tables, reading
 * only on `reference`. The queue's own tables have row security without policy: it gets one.
 */
async function grant(client: pg.PoolClient, appRole: string): Promise<void> {
	const role = pg.escapeIdentifier(appRole)
	const tables = await client.query<{ name: string; class: string | null }>(
		`select c.relname as name, substring(obj_description(c.oid) from '^class: (\\w+)') as class
		 from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`,
	)
	const statements: string[] = [`grant usage on schema public to ${role}`]
	for (const table of tables.rows) {
		const name = pg.escapeIdentifier(table.name)
		if (table.class === 'network' || table.class === 'party')
			statements.push(`grant select, insert, update, delete on ${name} to ${role}`)
		if (table.class === 'reference') statements.push(`grant select on ${name} to ${role}`)
	}
	statements.push(
		`grant usage on schema graphile_worker to ${role}`,
		`grant all on all tables in schema graphile_worker to ${role}`,
		`grant all on all sequences in schema graphile_worker to ${role}`,
		`grant execute on all functions in schema graphile_worker to ${role}`,
	)
	const queue = await client.query<{ name: string }>(
		`select relname as name from pg_class
		 where relnamespace = 'graphile_worker'::regnamespace and relkind = 'r' and relrowsecurity
		   and not exists (select 1 from pg_policy where polrelid = pg_class.oid and polname = 'app_all')`,
	)
	for (const { name } of queue.rows)
		statements.push(
			`create policy app_all on graphile_worker.${pg.escapeIdentifier(name)} to ${role} using (true) with check (true)`,
		)
	await client.query(statements.join(';\n'))
	await grantGraph(client, role)
}

/**
 * The role of the tie graph's loader: ids, ties, opt-outs, caps, and what conflicts are computed from.
 * Where the owner may not create roles, the loader works under the application's own, and `doctor` says so.
 */
async function grantGraph(client: pg.PoolClient, appRole: string): Promise<void> {
	try {
		await client.query(createRole('maillage_graph', 'nologin'))
		await client.query(`
			grant usage on schema public to maillage_graph;
			grant select (id, from_person, to_person, confirmed_at, declared_at, withdrawn_at, declined_at) on tie_declaration to maillage_graph;
			grant select (id, a_person, b_person, kind, happened_on) on tie_fact to maillage_graph;
			grant select on commune, parameter to maillage_graph;
			grant select (person_id, opted_out_at, opted_out_until, monthly_cap) on go_between_rule to maillage_graph;
			grant select (person_id, blocked_id) on tie_block to maillage_graph;
			grant select (network_id, membership_id, firm_id, person_id, state, since) on membership to maillage_graph;
			grant select (firm_id, kind, code, km, audience) on firm_zone to maillage_graph;
			grant select (person_id, firm_id, role, starts_on, ends_on) on mandate to maillage_graph;
			grant select (id, commune_code, claimed_at, visibility) on firm to maillage_graph;
			grant select (firm_id, kind, key, audience) on firm_label to maillage_graph;
			grant select (firm_id, field, audience) on firm_visibility to maillage_graph;
			grant select (id, a_firm, b_firm, starts_on, ends_on) on firm_accord to maillage_graph;
			grant select (person_id) on account to maillage_graph;
			grant select (network_id, created_at) on network to maillage_graph;
			grant select (xid, person_id, firm_id, network_id) on tie_change to maillage_graph;
			revoke select on introduction_step from maillage_graph;
			grant select (introduction_id, person_id, next_person, asked_at) on introduction_step to maillage_graph;
			grant select (id, asker_id, asker_firm_id) on introduction to maillage_graph;
			grant maillage_graph to ${appRole}`)
	} catch (error) {
		if ((error as { code?: string }).code !== '42501') throw error
	}
}
