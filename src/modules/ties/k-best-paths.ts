import { assert } from '#kernel'
import { PathSearch, role } from './path-search.ts'
import type { PeopleIndex } from './people-index.ts'
import type { TieGraph } from './tie-graph.ts'

/** What is asked: from whom, to any of which people, and around whom. */
export interface PathsQuery {
	readonly from: string
	/** The people of the firm sought. A path ends at the first of them it meets. */
	readonly targets: Iterable<string>
	/** People on no path at all: neither go-between nor target. */
	readonly excluded?: Iterable<string>
	/** People who may be reached but asked for nobody else, on top of those who opted out. */
	readonly notGoBetweens?: Iterable<string>
	/** People who begin no path: those through whom a way is already known. They may be further along. */
	readonly notFirst?: Iterable<string>
	/** People who as first contacts lead to themselves alone: the asker's word is all there is of that tie. */
	readonly metOnly?: Iterable<string>
	/** At most this many ties in a path, 1 to 4. */
	readonly maxHops: number
	/** How many paths, at least 1. */
	readonly k: number
}

/** People from the asker to the firm, and the product of the per-mille trusts between neighbours. */
export interface IntroductionPath {
	readonly people: readonly string[]
	/** A whole number over 1000^hops: 720000 over two hops is 0.72. */
	readonly product: number
}

/**
 * The k best ways to be introduced, best first: trust multiplied along the path, each tie a part of
 * 1000, so that one whole hop and two whole hops are equal. Order: product descending, hops
 * ascending, then the ids along the path, compared one by one by code points. Exactly the first k of
 * all simple paths in that order.
 *
 * Someone who opted out is no go-between but may be the person reached: they refuse to be asked for
 * others, and being asked for themselves is what the double opt-in is for. Ids that the graph does not
 * know have no ties. `maxHops` outside 1…4 or `k` below 1 is a bug of the caller and throws.
 *
 * @example kBestPaths(graph, { from: 'claire', targets: ['karim'], maxHops: 3, k: 3 })
 */
export function kBestPaths(graph: TieGraph, query: PathsQuery): IntroductionPath[] {
	const { maxHops, k } = query
	assert(Number.isInteger(maxHops) && maxHops >= 1 && maxHops <= 4, `${maxHops} hops is 1 to 4`)
	assert(Number.isInteger(k) && k >= 1, `${k} paths is a whole number from 1`)
	const { people } = graph
	const from = people.numberOf(query.from)
	if (from < 0) return []

	const search = searchOf(people)
	const mark = (ids: Iterable<string>, as: Parameters<typeof search.mark>[1]) => {
		for (const id of ids) {
			const person = people.numberOf(id)
			if (person >= 0) search.mark(person, as)
		}
	}
	mark(query.notGoBetweens ?? [], role.notGoBetween)
	mark(query.targets, role.target)
	mark(query.excluded ?? [], role.closed)
	search.mark(from, role.closed)
	const notFirst = numbersOf(people, query.notFirst ?? [])
	search.passOver(notFirst, numbersOf(people, query.metOnly ?? []))
	return search.run(graph, from, maxHops, k).map(({ people: numbers, product }) => ({
		people: numbers.map((number) => people.idOf(number)),
		product,
	}))
}

/** A path's product on the scale of 1000^4, where products of different lengths compare: up to 10¹². */
export function comparableProduct({ people, product }: IntroductionPath): number {
	return product * 1000 ** (5 - people.length)
}

function numbersOf(people: PeopleIndex, ids: Iterable<string>): Set<number> {
	const numbers = new Set<number>()
	for (const id of ids) numbers.add(people.numberOf(id))
	return numbers
}

/** One search's memory per set of people: a search is synchronous, so two never overlap. */
const searches = new WeakMap<PeopleIndex, PathSearch>()

function searchOf(people: PeopleIndex): PathSearch {
	const known = searches.get(people)
	if (known) return known
	const search = new PathSearch(people.room)
	searches.set(people, search)
	return search
}
