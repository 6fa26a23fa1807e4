import { assert } from '#kernel'
import { indexPeople, type PeopleIndex } from './people-index.ts'

/** How far `from` trusts `to`, in per-mille: a whole number from 0 (no tie) to 1000. */
export interface Tie {
	readonly from: string
	readonly to: string
	readonly perMille: number
}

/** Someone of the graph. `optOut`: does not serve as a go-between. */
export interface Person {
	readonly id: string
	readonly optOut?: boolean
}

/**
 * Rows of ties in one block of memory each: the row of person `v` is `adj[off[v] … off[v+1])`, its trusts
 * at the same places of `trust`, most trusted first, then by id. (5 million people and 50 million
 * ties, both directions, take 0.62 GB; one object per tie would take ten times that.)
 */
export interface TieRows {
	readonly off: Uint32Array
	readonly adj: Int32Array
	readonly trust: Uint16Array
}

/** One replaced row, laid out like a row of `TieRows`. */
export interface ChangedRow {
	readonly adj: Int32Array
	readonly trust: Uint16Array
}

/** Who trusts whom, ready for the search of introductions. Directed: trust is not always returned. */
export interface TieGraph {
	readonly people: PeopleIndex
	/** 1 for a person who does not serve as a go-between. */
	readonly optOut: Uint8Array
	/** Ties by the person who trusts. */
	readonly outgoing: TieRows
	/** The same ties by the person who is trusted. */
	readonly incoming: TieRows
	/** Rows changed since the graph was built; null when none. */
	readonly changedOutgoing: ReadonlyMap<number, ChangedRow> | null
	readonly changedIncoming: ReadonlyMap<number, ChangedRow> | null
}

/**
 * Builds the graph of ties. Among parallel ties the most trusted one counts (facts are already added up
 * by the strength engine: adding again would count them twice); ties of zero trust and ties of a
 * person with themself are dropped; a person given twice opted out if either says so.
 *
 * Every end of a tie must be among `people`, and trust a whole number 0…1000: anything else is a bug
 * of the caller and throws. The order of people and of ties is irrelevant. `ties` is read once, so it
 * may come from a cursor.
 */
export function buildTieGraph({
	people,
	ties,
}: {
	people: readonly Person[]
	ties: Iterable<Tie>
}): TieGraph {
	const index = indexPeople(people.map((person) => person.id))
	const numbers = new Map<string, number>()
	for (let i = 0; i < index.count; i++) numbers.set(index.idOf(i), i)

	const optOut = new Uint8Array(index.count)
	for (const person of people) {
		if (person.optOut) optOut[numbers.get(person.id) as number] = 1
	}

	const list = new TieList()
	for (const tie of ties) {
		const from = numbers.get(tie.from)
		const to = numbers.get(tie.to)
		if (from === undefined || to === undefined) {
			assert(false, `both ends of the tie from ${tie.from} to ${tie.to} are among the people`)
		}
		assertPerMille(tie)
		if (from !== to && tie.perMille > 0) list.add(from, to, tie.perMille)
	}

	const outgoing = dropParallels(
		rowsBy(list.from.subarray(0, list.count), list.to, list.trust, index.count),
	)
	const incoming = rowsBy(outgoing.adj, ownersOf(outgoing), outgoing.trust, index.count)
	return {
		people: index,
		optOut,
		outgoing,
		incoming,
		changedOutgoing: null,
		changedIncoming: null,
	}
}

/** The graph with some ties changed, and the ids it could not place. */
export interface ChangedTies {
	readonly graph: TieGraph
	/** People of the changes who joined after the graph was built: it must be rebuilt to serve them. */
	readonly unknownPeople: readonly string[]
}

/**
 * The same graph with ties added, replaced or withdrawn (0 per-mille), at the cost of the touched rows
 * only; the given graph stays as it was. The changes are a sequence: for one pair the last one counts,
 * and it replaces the tie rather than competing with it.
 *
 * A declared tie that the other end has not confirmed serves only its declarer, as a first hop: add it
 * here, outgoing from the asker, for the asker's query alone. A path never comes back to the asker, so
 * such a tie can be nothing but a first hop.
 */
export function withTieChanges(graph: TieGraph, changes: Iterable<Tie>): ChangedTies {
	const outgoing = new Map<number, Map<number, number>>()
	const incoming = new Map<number, Map<number, number>>()
	const unknownPeople = new Set<string>()
	for (const change of changes) {
		assertPerMille(change)
		const from = graph.people.numberOf(change.from)
		const to = graph.people.numberOf(change.to)
		if (from < 0) unknownPeople.add(change.from)
		if (to < 0) unknownPeople.add(change.to)
		if (from < 0 || to < 0 || from === to) continue
		remember(outgoing, from, to, change.perMille)
		remember(incoming, to, from, change.perMille)
	}
	return {
		graph: {
			...graph,
			changedOutgoing: changedRows(graph.outgoing, graph.changedOutgoing, outgoing),
			changedIncoming: changedRows(graph.incoming, graph.changedIncoming, incoming),
		},
		unknownPeople: [...unknownPeople],
	}
}

/**
 * The same graph with all the ties of some people replaced by those given, each from the side of one of
 * those people; and with whether they serve as go-betweens. Ties hold both ways, so the rows of those they
 * were tied to, or now are, change with theirs. People who joined since are given a number where the index
 * gives numbers; those it cannot take have no tie until the graph is built again.
 */
export function withRows<Index extends PeopleIndex & { add(id: string): number }>(
	graph: TieGraph & { readonly people: Index },
	people: readonly string[],
	ties: Iterable<Tie>,
	notServing: ReadonlySet<string>,
): TieGraph {
	const changes = new Map<number, Map<number, number>>()
	const optOut = graph.optOut.slice()
	for (const id of people) {
		const person = graph.people.numberOf(id)
		if (person < 0) continue
		for (const other of rowOf(graph.outgoing, graph.changedOutgoing, person).adj) {
			remember(changes, person, other, 0)
			remember(changes, other, person, 0)
		}
	}
	for (const tie of ties) {
		assertPerMille(tie)
		const [from, to] = [graph.people.add(tie.from), graph.people.add(tie.to)]
		if (from < 0 || to < 0 || from === to) continue
		remember(changes, from, to, tie.perMille)
		remember(changes, to, from, tie.perMille)
	}
	// Whoever now has a tie has a number; nobody else needs one.
	for (const id of people) {
		const person = graph.people.numberOf(id)
		if (person >= 0) optOut[person] = notServing.has(id) ? 1 : 0
	}
	const changed = changedRows(graph.outgoing, graph.changedOutgoing, changes)
	return { ...graph, optOut, changedOutgoing: changed, changedIncoming: changed }
}

/** The same graph where these people do serve as go-betweens. */
export function withServing(graph: TieGraph, people: readonly string[]): TieGraph {
	const optOut = graph.optOut.slice()
	for (const id of people) {
		const person = graph.people.numberOf(id)
		if (person >= 0) optOut[person] = 0
	}
	return { ...graph, optOut }
}

/** The people to whom a person is tied in either direction. */
export function contactsOf(graph: TieGraph, person: number): Set<number> {
	const contacts = new Set<number>()
	for (const other of rowOf(graph.outgoing, graph.changedOutgoing, person).adj) contacts.add(other)
	if (graph.incoming === graph.outgoing && graph.changedIncoming === graph.changedOutgoing) {
		return contacts
	}
	for (const other of rowOf(graph.incoming, graph.changedIncoming, person).adj) contacts.add(other)
	return contacts
}

/** Growing columns of ties: nothing is allocated per tie. */
class TieList {
	from = new Int32Array(1024)
	to = new Int32Array(1024)
	trust = new Uint16Array(1024)
	count = 0

	add(from: number, to: number, trust: number) {
		if (this.count === this.from.length) this.#grow()
		this.from[this.count] = from
		this.to[this.count] = to
		this.trust[this.count] = trust
		this.count++
	}

	#grow() {
		const length = this.count * 2
		const { from, to, trust } = this
		this.from = new Int32Array(length)
		this.to = new Int32Array(length)
		this.trust = new Uint16Array(length)
		this.from.set(from)
		this.to.set(to)
		this.trust.set(trust)
	}
}

/**
 * Three counting sorts, the last key first (id, then trust, then owner): linear in the ties, and the
 * result depends only on the ties, never on the order they came in.
 */
function rowsBy(
	owners: Int32Array,
	others: Int32Array,
	trusts: Uint16Array,
	people: number,
): TieRows {
	const count = owners.length
	let order = new Uint32Array(count)
	let next = new Uint32Array(count)
	for (let i = 0; i < count; i++) order[i] = i
	countingSort(order, next, people, (tie) => others[tie] as number)
	;[order, next] = [next, order]
	countingSort(order, next, 1001, (tie) => 1000 - (trusts[tie] as number))
	;[order, next] = [next, order]
	const off = countingSort(order, next, people, (tie) => owners[tie] as number)

	const adj = new Int32Array(count)
	const trust = new Uint16Array(count)
	for (let i = 0; i < count; i++) {
		const tie = next[i] as number
		adj[i] = others[tie] as number
		trust[i] = trusts[tie] as number
	}
	return { off, adj, trust }
}

function countingSort(
	order: Uint32Array,
	into: Uint32Array,
	keys: number,
	keyOf: (tie: number) => number,
): Uint32Array {
	const starts = new Uint32Array(keys + 1)
	for (let i = 0; i < order.length; i++) {
		const key = keyOf(order[i] as number)
		starts[key + 1] = (starts[key + 1] as number) + 1
	}
	for (let key = 0; key < keys; key++) {
		starts[key + 1] = (starts[key + 1] as number) + (starts[key] as number)
	}
	const place = starts.slice()
	for (let i = 0; i < order.length; i++) {
		const tie = order[i] as number
		const key = keyOf(tie)
		const at = place[key] as number
		into[at] = tie
		place[key] = at + 1
	}
	return starts
}

/** Rows are sorted by trust, so the first of several parallel ties is the one to keep. */
function dropParallels({ off, adj, trust }: TieRows): TieRows {
	const people = off.length - 1
	const lastOwner = new Int32Array(people).fill(-1)
	const shortOff = new Uint32Array(people + 1)
	let kept = 0
	for (let owner = 0; owner < people; owner++) {
		const end = off[owner + 1] as number
		for (let i = off[owner] as number; i < end; i++) {
			const other = adj[i] as number
			if (lastOwner[other] === owner) continue
			lastOwner[other] = owner
			adj[kept] = other
			trust[kept] = trust[i] as number
			kept++
		}
		shortOff[owner + 1] = kept
	}
	return { off: shortOff, adj: adj.slice(0, kept), trust: trust.slice(0, kept) }
}

function ownersOf({ off, adj }: TieRows): Int32Array {
	const owners = new Int32Array(adj.length)
	for (let owner = 0; owner + 1 < off.length; owner++) {
		owners.fill(owner, off[owner], off[owner + 1])
	}
	return owners
}

/** The ties of one person, as they now are. */
export function rowOf(
	rows: TieRows,
	changed: ReadonlyMap<number, ChangedRow> | null,
	person: number,
): ChangedRow {
	const row = changed?.get(person)
	if (row) return row
	const start = rows.off[person]
	const end = rows.off[person + 1]
	return { adj: rows.adj.subarray(start, end), trust: rows.trust.subarray(start, end) }
}

function changedRows(
	rows: TieRows,
	changed: ReadonlyMap<number, ChangedRow> | null,
	changes: ReadonlyMap<number, ReadonlyMap<number, number>>,
): ReadonlyMap<number, ChangedRow> | null {
	if (changes.size === 0) return changed
	const result = new Map(changed)
	for (const [person, replaced] of changes) {
		const row = rowOf(rows, changed, person)
		const ties: [other: number, trust: number][] = []
		for (let i = 0; i < row.adj.length; i++) {
			const other = row.adj[i] as number
			if (!replaced.has(other)) ties.push([other, row.trust[i] as number])
		}
		for (const [other, trust] of replaced) if (trust > 0) ties.push([other, trust])
		ties.sort((a, b) => b[1] - a[1] || a[0] - b[0])
		result.set(person, {
			adj: Int32Array.from(ties, ([other]) => other),
			trust: Uint16Array.from(ties, ([, trust]) => trust),
		})
	}
	return result
}

function remember(
	changes: Map<number, Map<number, number>>,
	owner: number,
	other: number,
	trust: number,
) {
	const row = changes.get(owner)
	if (row) row.set(other, trust)
	else changes.set(owner, new Map([[other, trust]]))
}

function assertPerMille({ from, to, perMille }: Tie) {
	if (Number.isInteger(perMille) && perMille >= 0 && perMille <= 1000) return
	// Called for each of up to millions of ties: the sentence is made only when it is needed.
	assert(false, `the trust of the tie from ${from} to ${to}, ${perMille}, is a whole 0 to 1000`)
}
