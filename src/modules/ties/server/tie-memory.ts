import { sql } from 'kysely'
import { type Application, application, type Tx } from '#db'
import type { Id } from '#kernel'
import { logger } from '#logs/server'
import { trustOf } from '../strength.ts'
import { type TieGraph, withRows } from '../tie-graph.ts'
import { asGraph } from './as-graph.ts'
import { type BuiltGraph, buildGraph, readSmallNetworks } from './build-graph.ts'
import { type Parameters, parameter, strengthTableFrom } from './parameters.ts'
import { readNotServing } from './read-rules.ts'
import { evidenceOf } from './tie-evidence.ts'

/**
 * The one copy of the ties that this process holds. A value of it never changes: a search keeps the one it
 * began with, while another question moves the copy on.
 */
type Held = { of: Application; built: BuiltGraph; building: Promise<BuiltGraph> | null }
let held: Held | undefined
let first: { of: Application; built: Promise<BuiltGraph> } | undefined

/** A graph that is built sooner than that is waited for; a longer one is replaced when it is ready. */
const shortBuildMs = 1000
/** More changed people than that, and a new graph is cheaper than the old one with its changes. */
const mostChanged = (people: number) => Math.max(1000, Math.floor(people / 100))

/**
 * The graph of ties as it is in this transaction: what was committed before it, and nothing taken back before
 * it. Changes of transactions that the copy had not seen are read and applied first. Not « rows with a number above
 * the last »: a transaction may commit after a later one, and PostgreSQL's own snapshot says exactly which.
 *
 * What is returned is still only a proposal: whoever uses it holds the few paths it finds against SQL.
 */
export async function freshGraph(
	tx: Tx,
	now: Temporal.Instant,
	parameters: Parameters,
): Promise<TieGraph> {
	const day = now.toZonedDateTimeISO('UTC').toPlainDate()
	const built = await builtFor(day, now)
	const changes = await asGraph(tx, () => readChanges(tx, built.snapshot))
	if (changes.isMissed) return (await rebuilt(now)).graph
	if (changes.isNothing) return built.graph
	return (await apply(tx, built, changes, now, parameters)).graph
}

/** Builds the graph ahead, so that nobody waits for it. */
export async function readTiesAhead(): Promise<void> {
	const now = Temporal.Now.instant()
	await builtFor(now.toZonedDateTimeISO('UTC').toPlainDate(), now)
}

async function builtFor(day: Temporal.PlainDate, now: Temporal.Instant): Promise<BuiltGraph> {
	const of = application()
	if (held?.of !== of) {
		if (first?.of !== of) {
			const built = buildGraph(now)
			first = { of, built }
			built.then(
				(graph) => {
					if (first?.of === of) held = { of, built: graph, building: null }
				},
				() => {
					if (first?.built === built) first = undefined
				},
			)
		}
		return first.built
	}
	const { built } = held
	const { people, changedOutgoing } = built.graph
	const isOfDay = built.day === day.toString()
	const isWorn =
		(changedOutgoing?.size ?? 0) > mostChanged(people.count) ||
		!people.isOrdered ||
		people.count === people.room
	if (isOfDay && !isWorn) return built
	// Ties weigh a little less each day. A large graph goes on with yesterday's weights for as long as the new one takes.
	const building = rebuilt(now)
	if (built.buildMs <= shortBuildMs && !isOfDay) return building
	building.catch((err) => logger.warn({ err }, 'the graph of ties was not built again'))
	return built
}

/** A new graph in the place of the one held; once at a time. */
function rebuilt(now: Temporal.Instant): Promise<BuiltGraph> {
	const of = application()
	if (held?.of !== of) return buildGraph(now)
	if (held.building) return held.building
	const here = held
	here.building = buildGraph(now)
		.then((built) => {
			if (held === here || held?.of === of) held = { of, built, building: null }
			return built
		})
		.finally(() => {
			here.building = null
		})
	return here.building
}

type Changes = {
	/** The snapshot of the reading that asked. */
	snapshot: string
	isNothing: boolean
	/** Some changes were swept before this copy saw them. */
	isMissed: boolean
	people: Id[]
	firms: Id[]
	networks: Id[]
}

async function readChanges(tx: Tx, since: string): Promise<Changes> {
	const { rows } = await sql<Omit<Changes, 'isNothing'>>`
		with changed as (
			select person_id, firm_id, network_id from tie_change
			where xid >= pg_snapshot_xmin(${since}::pg_snapshot)
				and not pg_visible_in_snapshot(xid, ${since}::pg_snapshot)
		)
		select pg_current_snapshot()::text as snapshot,
			coalesce((select min(xid) from tie_change) >= pg_snapshot_xmin(${since}::pg_snapshot), true) as is_missed,
			array(select distinct person_id from changed where person_id is not null) as people,
			array(select distinct firm_id from changed where firm_id is not null) as firms,
			array(select distinct network_id from changed where network_id is not null) as networks`.execute(
		tx,
	)
	const changes = rows[0] as Omit<Changes, 'isNothing'>
	const { people, firms, networks } = changes
	return { ...changes, isNothing: people.length + firms.length + networks.length === 0 }
}

/** The graph with the rows of everybody concerned read again, as this transaction sees them. */
async function apply(
	tx: Tx,
	built: BuiltGraph,
	changes: Changes,
	now: Temporal.Instant,
	parameters: Parameters,
): Promise<BuiltGraph> {
	const largest = parameter(parameters, 'tie.same_network.largest_network')
	const date = Temporal.PlainDate.from(built.day)
	const table = strengthTableFrom(parameters, date)
	const applied = await asGraph(tx, async () => {
		const networks = await networksOf(tx, changes)
		const nowSmall = await readSmallNetworks(tx, largest, networks)
		const wereOrAreSmall = networks.filter((id) => nowSmall.has(id) || built.smallNetworks.has(id))
		const touched = await peopleOf(tx, changes, wereOrAreSmall)
		// A members' list came in: what was read before serves until all is read again, if that is long.
		if (touched.length > mostChanged(built.graph.people.count)) return null
		const [evidence, notServing] = await Promise.all([
			evidenceOf(tx, date, parameters, touched),
			readNotServing(tx, now.toZonedDateTimeISO('UTC').toPlainDate(), touched),
		])
		const smallNetworks = new Set(built.smallNetworks)
		for (const id of networks) {
			if (nowSmall.has(id)) smallNetworks.add(id)
			else smallNetworks.delete(id)
		}
		const graph = withRows(
			built.graph,
			touched,
			evidence.map(({ person, other, facts }) => ({
				from: person,
				to: other,
				perMille: trustOf(facts, table),
			})),
			notServing,
		)
		const { people } = built.graph
		return { ...built, graph: { ...graph, people }, smallNetworks, snapshot: changes.snapshot }
	})
	if (!applied) {
		const building = rebuilt(now)
		if (built.buildMs <= shortBuildMs) return building
		building.catch((err) => logger.warn({ err }, 'the graph of ties was not built again'))
		return built
	}
	// Another question may have moved the copy on meanwhile: then this one serves its own question alone.
	if (held?.built === built) held = { ...held, built: applied }
	return applied
}

async function networksOf(tx: Tx, { firms, networks }: Changes): Promise<Id[]> {
	if (firms.length === 0) return networks
	const { rows } = await sql<{ networkId: Id }>`select distinct network_id from membership
		where firm_id = any (${firms}::uuid[])`.execute(tx)
	return [...new Set([...networks, ...rows.map(({ networkId }) => networkId)])]
}

/** Everybody named, everybody of the firms named, and everybody who sits in the networks named. */
async function peopleOf(
	tx: Tx,
	{ people, firms }: Changes,
	networks: readonly Id[],
): Promise<Id[]> {
	const { rows } = await sql<{ personId: Id }>`
		select person_id from mandate where firm_id = any (${firms}::uuid[])
		union
		select person_id from membership where network_id = any (${[...networks]}::uuid[]) and person_id is not null
		union
		select d.person_id from membership m join mandate d on d.firm_id = m.firm_id
		where m.network_id = any (${[...networks]}::uuid[])`.execute(tx)
	return [...new Set([...people, ...rows.map(({ personId }) => personId)])]
}
