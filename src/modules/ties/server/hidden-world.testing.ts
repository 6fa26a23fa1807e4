import { type TestDatabase, testDatabase } from '#db/testing'
import type { Actor, Id } from '#kernel'

/**
 * A small world for attacks: sixty people, each of a firm, and what is hidden of them. The attacker is 0, the firms
 * sought are from 20 on; those between are nobody's competitors.
 */
export const now = Temporal.Instant.from('2026-11-24T10:00:00Z')
export const id = (kind: number, n: number): Id =>
	`018f${kind.toString(16).padStart(4, '0')}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
export const person = (n: number) => id(1, n)
export const firm = (n: number) => id(2, n)
export const attacker: Actor = { kind: 'person', personId: person(0), sessionId: person(0) }
export const trades = ['plomberie', 'électricité', 'peinture', 'couverture', 'gravure']

/** Ties as `a b day`, the day before today saying how strong; who is no go-between; the ceilings of some. */
export type Hidden = {
	ties: [a: number, b: number, daysAgo: number][]
	optedOut: number[]
	caps?: [n: number, cap: number][]
}

export const crowd = 60

/** The world in a database of its own. */
export async function makeWorld({ ties, optedOut, caps = [] }: Hidden): Promise<TestDatabase> {
	const test = await testDatabase()
	const client = await test.owner.connect()
	const all = Array.from({ length: crowd }, (_, n) => n)
	const insert = (sql: string, ...columns: unknown[][]) => client.query(sql, columns)
	await client.query('begin')
	await client.query(`select set_config('maillage.system', 'on', true)`)
	await insert(
		`insert into person (id, given_name, family_name, created_at)
		select id, 'Prénom', 'Nom ' || n, timestamptz '2026-01-01 00:00Z' from unnest($1::uuid[], $2::int[]) as p (id, n)`,
		all.map(person),
		all,
	)
	await insert(
		`insert into account (person_id, email, created_at)
		select id, id || '@reseau.example', timestamptz '2026-01-01 00:00Z' from unnest($1::uuid[]) as p (id)`,
		all.map(person),
	)
	await insert(
		`insert into firm (id, name, commune_code, visibility, created_at, claimed_at)
		select id, 'Entreprise ' || n, '59512', 'instance', timestamptz '2026-01-01 00:00Z', timestamptz '2026-01-01 00:00Z' from unnest($1::uuid[], $2::int[]) as f (id, n)`,
		all.map(firm),
		all,
	)
	await insert(
		`insert into mandate (id, person_id, firm_id, role, starts_on)
		select gen_random_uuid(), p, f, 'representative', '2026-01-01' from unnest($1::uuid[], $2::uuid[]) as m (p, f)`,
		all.map(person),
		all.map(firm),
	)
	// Only firms from 20 on offer something: those between are nobody's competitors.
	const sought = all.slice(20, 45)
	await insert(
		`insert into firm_label (firm_id, kind, key, label, audience)
		select f, 'trade', key, key, 'instance' from unnest($1::uuid[], $2::text[]) as l (f, key)`,
		sought.map(firm),
		sought.map((n) => trades[n % 4] as string),
	)
	await insert(
		`insert into tie_fact (id, a_person, b_person, kind, happened_on)
		select gen_random_uuid(), least(a, b), greatest(a, b), 'job', date '2026-11-24' - ago
		from unnest($1::uuid[], $2::uuid[], $3::int[]) as t (a, b, ago)`,
		ties.map(([a]) => person(a)),
		ties.map(([, b]) => person(b)),
		ties.map(([, , ago]) => ago),
	)
	await insert(
		`insert into go_between_rule (person_id, opted_out_at) select id, timestamptz '2026-01-01 00:00Z' from unnest($1::uuid[]) as p (id)`,
		optedOut.map(person),
	)
	await insert(
		`insert into go_between_rule (person_id, monthly_cap) select * from unnest($1::uuid[], $2::int[])`,
		caps.map(([n]) => person(n)),
		caps.map(([, cap]) => cap),
	)
	await client.query('commit')
	client.release()
	return test
}
