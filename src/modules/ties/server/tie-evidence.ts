import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#db'
import { showsPeople } from '#firms/server'
import type { Id } from '#kernel'
import type { AgedFact, TieFactKind } from '../strength.ts'
import { factKinds, type Parameters, parameter } from './parameters.ts'

/** What makes the tie of two people, as it counts for both; both have an account, neither blocked the other. */
export type Evidence = { person: Id; other: Id; facts: AgedFact[] }

/**
 * All ties of some people, in the order of ids: what the graph in memory is made of and kept fresh by. The
 * one place that says in SQL what makes a tie, with `evidenceBetween`: facts, declarations that both
 * confirmed, and a seat in the same small network of firms that show their people. Called by the graph's loader, under its role.
 */
export function evidenceOf(
	tx: Tx,
	day: Temporal.PlainDate,
	parameters: Parameters,
	people: readonly Id[],
): Promise<Evidence[]> {
	return read(tx, {
		day,
		parameters,
		wanted: sql`select unnest(${[...people]}::uuid[]) as person`,
		whose: sql`select person from wanted`,
		between: (one, other) => sql.raw(`${one} = w.person and ${other} is not null`),
		neighbour: sql`join seat b on b.network_id = a.network_id and b.person <> a.person`,
		seats: sql`select s.network_id, s.person from small join lateral (
				select m.network_id, m.person_id as person from membership m
				where m.network_id = small.network_id and m.person_id is not null
					and m.state in ('member', 'on_trial')
				union
				select m.network_id, d.person_id from membership m join mandate d on d.firm_id = m.firm_id
				where m.network_id = small.network_id and m.person_id is null and ${showsPeople}
					and m.state in ('member', 'on_trial') and d.role = 'representative'
					and d.starts_on <= ${day} and (d.ends_on is null or d.ends_on >= ${day})
			) s on true`,
	})
}

/** The ties of some pairs: the last word on the few that a search proposes. */
export function evidenceBetween(
	tx: Tx,
	day: Temporal.PlainDate,
	parameters: Parameters,
	pairs: readonly (readonly [Id, Id])[],
): Promise<Evidence[]> {
	const [ones, others] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)]
	return read(tx, {
		day,
		parameters,
		wanted: sql`select distinct * from unnest(${ones}::uuid[], ${others}::uuid[]) as t (person, other)`,
		whose: sql`select person from wanted union select other from wanted`,
		between: (one, other) => sql.raw(`${one} = w.person and ${other} = w.other`),
		neighbour: sql`join seat b on b.network_id = a.network_id and b.person = w.other`,
		seats: sql`select mine.network_id, mine.person from mine join small using (network_id)`,
	})
}

type Question = {
	day: Temporal.PlainDate
	parameters: Parameters
	wanted: RawBuilder<unknown>
	whose: RawBuilder<unknown>
	between: (one: string, other: string) => RawBuilder<unknown>
	neighbour: RawBuilder<unknown>
	seats: RawBuilder<unknown>
}

/** The kinds, numbered for the wire: a dated fact's own, then the two that no row of facts holds. */
const kinds: readonly TieFactKind[] = [
	...Object.values(factKinds),
	'declaredAndConfirmed',
	'sameNetwork',
]
const spelledKinds = [...Object.keys(factKinds), 'declared', 'same_network']

async function read(tx: Tx, question: Question): Promise<Evidence[]> {
	const { day, parameters, wanted, whose, between, neighbour, seats } = question
	const largest = parameter(parameters, 'tie.same_network.largest_network')
	// One row a person, its ties in one text: a row for each of two million facts cost six times as much.
	const { rows } = await sql<{ person: Id; ties: string }>`
		with wanted as (${wanted}),
		mine as (
			select w.person, m.network_id from (${whose}) w join membership m on m.person_id = w.person
			where m.state in ('member', 'on_trial')
			union
			select w.person, m.network_id from (${whose}) w
			join mandate d on d.person_id = w.person and d.role = 'representative'
				and d.starts_on <= ${day} and (d.ends_on is null or d.ends_on >= ${day})
			join membership m on m.firm_id = d.firm_id and m.person_id is null and ${showsPeople}
			where m.state in ('member', 'on_trial')
		),
		small as (
			select n.network_id from (select distinct network_id from mine) n
			where (select count(distinct m.firm_id) from membership m
				where m.network_id = n.network_id and m.state in ('member', 'on_trial')) <= ${largest}
		),
		seat as (${seats}),
		evidence as (
			select w.person, f.b_person as other, f.kind, ${day}::date - f.happened_on as age
			from wanted w join tie_fact f on ${between('f.a_person', 'f.b_person')}
			union all
			select w.person, f.a_person, f.kind, ${day}::date - f.happened_on
			from wanted w join tie_fact f on ${between('f.b_person', 'f.a_person')}
			union all
			select w.person, t.to_person, 'declared', ${day}::date - (t.confirmed_at at time zone 'UTC')::date
			from wanted w join tie_declaration t on ${between('t.from_person', 't.to_person')}
			where t.confirmed_at is not null and t.withdrawn_at is null and t.declined_at is null
			union all
			select w.person, t.from_person, 'declared', ${day}::date - (t.confirmed_at at time zone 'UTC')::date
			from wanted w join tie_declaration t on ${between('t.to_person', 't.from_person')}
			where t.confirmed_at is not null and t.withdrawn_at is null and t.declined_at is null
			union all
			select w.person, b.person, 'same_network', 0
			from wanted w join seat a on a.person = w.person ${neighbour}
		)
		select e.person, string_agg(e.other || ' ' || array_position(${spelledKinds}::text[], e.kind) || ' ' || e.age,
			',' order by e.other) as ties
		from evidence e
		where exists (select from account where person_id = e.person)
			and exists (select from account where person_id = e.other)
			and not exists (select from tie_block where person_id = e.person and blocked_id = e.other)
			and not exists (select from tie_block where person_id = e.other and blocked_id = e.person)
		group by e.person order by e.person`.execute(tx)
	return rows.flatMap(spelledOut)
}

function spelledOut({ person, ties }: { person: Id; ties: string }): Evidence[] {
	const evidence: Evidence[] = []
	let last: Evidence | undefined
	for (const tie of ties.split(',')) {
		const [other = '', kind, age] = tie.split(' ')
		const fact = { kind: kinds[Number(kind) - 1] as TieFactKind, ageDays: Number(age) }
		if (last?.other === other) last.facts.push(fact)
		else {
			last = { person, other, facts: [fact] }
			evidence.push(last)
		}
	}
	return evidence
}
