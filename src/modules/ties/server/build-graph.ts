import { setImmediate as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { reading, type Tx } from '#db'
import type { Id } from '#kernel'
import { type StrengthTable, trustOf } from '../strength.ts'
import type { TieGraph } from '../tie-graph.ts'
import { TieRowsBuilder } from '../tie-rows-builder.ts'
import { UuidIndex } from '../uuid-index.ts'
import { asGraph } from './as-graph.ts'
import { type Parameters, parameter, parametersOn, strengthTableFrom } from './parameters.ts'
import { readNotServing } from './read-rules.ts'
import { evidenceOf } from './tie-evidence.ts'

/** The ties of the whole instance in memory, as of a snapshot of the database, weighed as of a day. */
export type BuiltGraph = {
	graph: TieGraph & { people: UuidIndex }
	/** What PostgreSQL calls the transactions it saw: those after it are changes to apply. */
	snapshot: string
	day: string
	/** Networks small enough to make ties: when one of them grows, its ties go. */
	smallNetworks: ReadonlySet<Id>
	buildMs: number
}

/** People whose ties are read at once: some 20 000 ties a message, and other work is done in between. */
const peopleAtOnce = 1000

/**
 * Reads all ties, person by person, under the loader's role, in a reading of its own: one snapshot, however
 * long it takes, while ties go on changing. Memory: the rows, and 6 bytes a tie that wait to be laid out.
 */
export async function buildGraph(now: Temporal.Instant): Promise<BuiltGraph> {
	const started = performance.now()
	const date = now.toZonedDateTimeISO('UTC').toPlainDate()
	return reading(
		{ kind: 'system', networkId: null },
		async (tx) => {
			const parameters = await parametersOn(tx, date)
			return asGraph(tx, async () => {
				const snapshot = await snapshotOf(tx)
				const people = await readPeople(tx)
				const rows = await readRows(tx, date, parameters, people)
				const optOut = new Uint8Array(people.room)
				for (const id of await readNotServing(tx, date, null)) mark(optOut, people.numberOf(id))
				const largest = parameter(parameters, 'tie.same_network.largest_network')
				return {
					graph: {
						people,
						optOut,
						outgoing: rows,
						incoming: rows,
						changedOutgoing: null,
						changedIncoming: null,
					},
					snapshot,
					day: date.toString(),
					smallNetworks: await readSmallNetworks(tx, largest),
					buildMs: performance.now() - started,
				}
			})
		},
		{ now },
	)
}

/** The snapshot of this reading. */
async function snapshotOf(tx: Tx): Promise<string> {
	const { rows } = await sql<{ snapshot: string }>`
		select pg_current_snapshot()::text as snapshot`.execute(tx)
	return rows[0]?.snapshot as string
}

function mark(column: Uint8Array, person: number): void {
	if (person >= 0) column[person] = 1
}

async function readPeople(tx: Tx): Promise<UuidIndex> {
	const { rows } = await sql<{ total: number }>`select count(*) as total from account`.execute(tx)
	const total = rows[0]?.total ?? 0
	// Room for who joins until the graph is built again.
	const people = new UuidIndex(total + Math.max(1000, Math.floor(total / 50)))
	let after: Id | null = null
	for (;;) {
		const page: { rows: { personId: Id }[] } = await sql<{ personId: Id }>`
			select person_id from account where ${after}::uuid is null or person_id > ${after}::uuid
			order by person_id limit 50000`.execute(tx)
		for (const { personId } of page.rows) people.add(personId)
		after = page.rows.at(-1)?.personId ?? null
		if (!after) return people
	}
}

async function readRows(
	tx: Tx,
	date: Temporal.PlainDate,
	parameters: Parameters,
	people: UuidIndex,
) {
	const table: StrengthTable = strengthTableFrom(parameters, date)
	const builder = new TieRowsBuilder(people.room)
	for (let first = 0; first < people.count; first += peopleAtOnce) {
		const last = Math.min(people.count, first + peopleAtOnce)
		const ids = Array.from({ length: last - first }, (_, i) => people.idOf(first + i))
		for (const { person, other, facts } of await evidenceOf(tx, date, parameters, ids)) {
			const [from, to] = [people.numberOf(person), people.numberOf(other)]
			// Each pair comes with both of its people: it is kept once, with the first.
			if (from < to && from >= 0) builder.add(from, to, trustOf(facts, table))
		}
	}
	// Laid out in one go, a hundred thousand people would keep pages waiting for half a second.
	const laying = builder.steps()
	for (;;) {
		const { done, value } = laying.next()
		if (done) return value
		await pause()
	}
}

/** The networks whose members are all acquainted; all of them, or of some. */
export async function readSmallNetworks(
	tx: Tx,
	largest: number,
	networks: readonly Id[] | null = null,
): Promise<Set<Id>> {
	const { rows } = await sql<{ networkId: Id }>`
		select network_id from membership where state in ('member', 'on_trial')
			and (${networks === null} or network_id = any (${networks ?? []}::uuid[]))
		group by network_id having count(distinct firm_id) <= ${largest}`.execute(tx)
	return new Set(rows.map(({ networkId }) => networkId))
}
