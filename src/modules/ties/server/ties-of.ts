import { sql } from 'kysely'
import type { Tx } from '#db'
import { showsPeople } from '#firms/server'
import type { Id } from '#kernel'
import { strengthOf, type TieFact, type TieFactKind, type TieStrength } from '../strength.ts'
import { countReasons, type TieReasons } from '../tie-reasons.ts'
import { factKinds, type Parameters, parameter, strengthTableFrom } from './parameters.ts'

/** One of a person's own ties: for the two ends only. */
export type OwnTie = {
	otherId: Id
	reasons: TieReasons
	/** Everything counted, an unconfirmed declaration of one's own included. */
	strength: TieStrength
	declaration: {
		id: Id
		isMine: boolean
		declaredAt: Temporal.Instant
		confirmedAt: Temporal.Instant | null
		declinedAt: Temporal.Instant | null
	} | null
	/** The dated facts, latest first, with their words. */
	facts: { kind: string; happenedOn: Temporal.PlainDate; words: string | null }[]
}

/** A person's own ties, by the other end; with `others`, only those. Reads nothing that is not theirs. */
export async function tiesOf(
	tx: Tx,
	personId: Id,
	now: Temporal.Instant,
	parameters: Parameters,
	others: readonly Id[] | null = null,
): Promise<Map<Id, OwnTie>> {
	const day = now.toZonedDateTimeISO('UTC').toPlainDate()
	const facts = await readFacts(tx, personId, others)
	const declarations = await readDeclarations(tx, personId, others)
	const networks = await readNetworks(tx, personId, day, others, parameters)
	const table = strengthTableFrom(parameters, day)
	const ties = new Map<Id, OwnTie>()
	for (const otherId of new Set([...facts.keys(), ...declarations.keys(), ...networks.keys()])) {
		const dated = facts.get(otherId) ?? []
		const declared = declarations.get(otherId) ?? null
		const shared = networks.get(otherId) ?? []
		const counts = declared && !declared.declinedAt && (declared.confirmedAt || declared.isMine)
		const strength = strengthOf(
			[
				...dated.map(factOf),
				...(counts ? [declaredFact(declared)] : []),
				...shared.filter(({ isSmall }) => isSmall).map(() => sameNetwork(day)),
			],
			day,
			table,
		)
		const reasons = countReasons(dated, day, {
			declared: declared && {
				sinceYear: declared.sinceYear,
				words: declared.words,
				isConfirmed: declared.confirmedAt !== null,
			},
			networks: shared.map(({ name }) => name),
		})
		ties.set(otherId, { otherId, reasons, strength, declaration: declared, facts: dated })
	}
	return ties
}

type DatedFact = OwnTie['facts'][number]

function factOf({ kind, happenedOn }: DatedFact): TieFact {
	return { kind: factKinds[kind] as TieFactKind, on: happenedOn }
}

function declaredFact(declared: Declared): TieFact {
	const on = (declared.confirmedAt ?? declared.declaredAt).toZonedDateTimeISO('UTC').toPlainDate()
	return { kind: 'declaredAndConfirmed', on }
}

function sameNetwork(day: Temporal.PlainDate): TieFact {
	return { kind: 'sameNetwork', on: day }
}

async function readFacts(
	tx: Tx,
	personId: Id,
	others: readonly Id[] | null,
): Promise<Map<Id, DatedFact[]>> {
	const { rows } = await sql<DatedFact & { otherId: Id }>`
		select case when a_person = ${personId} then b_person else a_person end as other_id,
			kind, happened_on, words
		from tie_fact where ${personId} in (a_person, b_person)
			and (${others}::uuid[] is null or a_person = any (${others}::uuid[]) or b_person = any (${others}::uuid[]))
		order by happened_on desc, id`.execute(tx)
	return Map.groupBy(rows, ({ otherId }) => otherId)
}

type Declared = NonNullable<OwnTie['declaration']> & {
	otherId: Id
	sinceYear: number | null
	words: string | null
}

/** Two who declared each other: the confirmed one counts. */
async function readDeclarations(
	tx: Tx,
	personId: Id,
	others: readonly Id[] | null,
): Promise<Map<Id, Declared>> {
	const { rows } = await sql<Declared>`
		select id, case when from_person = ${personId} then to_person else from_person end as other_id,
			from_person = ${personId} as is_mine, since_year, words, declared_at, confirmed_at, declined_at
		from tie_declaration
		where ${personId} in (from_person, to_person) and withdrawn_at is null
			and (${others}::uuid[] is null or from_person = any (${others}::uuid[]) or to_person = any (${others}::uuid[]))
		order by confirmed_at nulls first, declared_at, id`.execute(tx)
	return new Map(rows.map((row) => [row.otherId, row]))
}

type Shared = { otherId: Id; name: string; isSmall: boolean }

async function readNetworks(
	tx: Tx,
	personId: Id,
	day: Temporal.PlainDate,
	others: readonly Id[] | null,
	parameters: Parameters,
): Promise<Map<Id, Shared[]>> {
	const largest = parameter(parameters, 'tie.same_network.largest_network')
	const { rows } = await sql<Shared>`
		with mine as (
			select m.network_id from membership m
			where m.person_id = ${personId} and m.state in ('member', 'on_trial')
			union
			select m.network_id from mandate d join membership m on m.firm_id = d.firm_id
			where d.person_id = ${personId} and d.role = 'representative' and m.person_id is null
				and ${showsPeople} and m.state in ('member', 'on_trial')
				and d.starts_on <= ${day} and (d.ends_on is null or d.ends_on >= ${day})
		),
		sized as (
			select network_id, (select count(distinct s.firm_id) from membership s
				where s.network_id = mine.network_id and s.state in ('member', 'on_trial')) <= ${largest} as is_small
			from mine
		)
		select distinct seat.person_id as other_id, n.name, n.network_id, sized.is_small
		from sized
		join network n on n.network_id = sized.network_id
		join lateral (
			select m.person_id from membership m
			where m.network_id = sized.network_id and m.state in ('member', 'on_trial')
				and m.person_id is not null
			union all
			select d.person_id from membership m join mandate d on d.firm_id = m.firm_id
			where m.network_id = sized.network_id and m.state in ('member', 'on_trial')
				and m.person_id is null and ${showsPeople} and d.role = 'representative'
				and d.starts_on <= ${day} and (d.ends_on is null or d.ends_on >= ${day})
		) seat on seat.person_id <> ${personId}
			and (${others}::uuid[] is null or seat.person_id = any (${others}::uuid[]))
		order by n.name, n.network_id`.execute(tx)
	return Map.groupBy(rows, ({ otherId }) => otherId)
}
