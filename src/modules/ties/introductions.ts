import { kBestPaths, type PathsQuery } from './k-best-paths.ts'
import { type Fit, fitOf, type Need, type Offer } from './need-fit.ts'
import { compareIds, type PeopleIndex } from './people-index.ts'
import {
	FirmRanking,
	type PathRules,
	type ProposedFirm,
	type RankingParameters,
} from './rank-firms.ts'
import type { TieGraph } from './tie-graph.ts'

export type { ProposedFirm, Score } from './rank-firms.ts'

/** A firm that may be proposed, or stand in the way. */
export interface IntroducedFirm extends Offer {
	readonly id: string
	/** The people who act for it; someone may act for several firms. */
	readonly people: readonly string[]
	/** Firms in competition with it; said by one of the two is enough. */
	readonly conflicts?: readonly string[]
}

/** Everybody and every firm the search may use. */
export interface IntroductionsWorld {
	readonly graph: TieGraph
	readonly firms: readonly IntroducedFirm[]
	/** Introductions waiting for an answer, by the person who carries them; absent: none. */
	readonly pending?: ReadonlyMap<string, number>
}

export interface IntroductionsQuery {
	readonly from: string
	/** The firms the asker acts for: never proposed, and their conflicts count. */
	readonly actingFor: readonly string[]
	readonly need: Need
	/** Only these firms, when given. */
	readonly firms?: readonly string[]
	/** People who take no part: neither go-between nor reached. */
	readonly excludedPeople?: readonly string[]
	/** Firms that take no part, nor anybody who acts for them. */
	readonly excludedFirms?: readonly string[]
	readonly maxHops: number
	/** Paths for each firm. */
	readonly k: number
	/** At most so many firms, the best; all of them when absent. */
	readonly limit?: number
}

/** The numbers of the search, dated and edited as a table. */
export interface IntroductionsParameters extends RankingParameters {
	/** d₀: at this distance nearness is 1/e. */
	readonly reachMetres: number
}

/** A firm that fits but is not proposed, and why. */
export interface LeftOutFirm {
	readonly firm: string
	readonly because: LeftOutReason
}

export type LeftOutReason =
	/** In competition with a firm the asker acts for. */
	| 'conflict'
	/** The query excludes it. */
	| 'excluded'
	/** Offers what is wanted, but too far or not free: its fit rounds to nothing. */
	| 'outOfReach'
	/** A path exists, but through someone who does not serve as a go-between. */
	| 'onlyThroughOptedOut'
	/** A path exists, but through a competitor of either end or someone excluded. */
	| 'onlyThroughConflict'
	/** Nobody leads to it within the hops asked. */
	| 'noPathWithinHops'

export interface Introductions {
	/** Best first. */
	readonly firms: readonly ProposedFirm[]
	/** By id. */
	readonly leftOut: readonly LeftOutFirm[]
}

/**
 * Who can help, and through whom: the firms that fit the need and can be reached, best first, each with
 * the k best paths to any of its people. Order: score descending, then the fewer hops, then the firm's id.
 *
 * Never proposes a firm in conflict with the asker's, nor goes through anybody who acts for a firm in
 * conflict with either end. A competitor of the asker is on no path at all; a competitor of the firm
 * sought may be reached only as one of that firm's own people. Paths to one firm are ordered by
 * trust alone: load and novelty rank firms, so that a broker in demand is spared where another firm
 * does as well.
 *
 * With `limit`, firms are searched by what they could be worth at best, and the search stops when no other
 * can enter the list; the firms it did not come to are not in `leftOut`.
 */
export function proposeFirms(
	world: IntroductionsWorld,
	query: IntroductionsQuery,
	parameters: IntroductionsParameters,
): Introductions {
	const conflicts = conflictsOf(world.firms)
	const peopleOf = new Map(world.firms.map(({ id, people }) => [id, people]))
	const everyoneOf = (ids: Iterable<string>) => [...ids].flatMap((id) => peopleOf.get(id) ?? [])
	const competitors = new Set(query.actingFor.flatMap((id) => [...(conflicts.get(id) ?? [])]))
	const excludedFirms = new Set(query.excludedFirms)
	const excluded = [
		...(query.excludedPeople ?? []),
		...everyoneOf(excludedFirms),
		...everyoneOf(competitors),
	]
	const notGoBetweens = (firm: string) => everyoneOf(conflicts.get(firm) ?? [])

	const leftOut: LeftOutFirm[] = []
	const sought = candidates(world, query, parameters).flatMap(({ firm, fit }) => {
		const because = competitors.has(firm.id)
			? 'conflict'
			: excludedFirms.has(firm.id)
				? 'excluded'
				: fit.perMille === 0
					? 'outOfReach'
					: null
		if (because) leftOut.push({ firm: firm.id, because })
		return because ? [] : [{ firm: firm.id, people: firm.people, fit }]
	})
	const { from, maxHops, k } = query
	const ranking = new FirmRanking(
		world.graph,
		{ from, sought, maxHops, k, closed: excluded },
		parameters,
	)
	const rules: PathRules = {
		isOut: () => false,
		closed: () => [],
		notGoBetweens,
		holds: () => true,
		pending: (person) => world.pending?.get(person) ?? 0,
	}
	const firms = ranking.best(query.limit, rules)
	for (const { firm, people: targets } of ranking.withoutPath()) {
		const asked = { from, targets, maxHops, excluded, notGoBetweens: notGoBetweens(firm), k: 1 }
		leftOut.push({ firm, because: whyNoPath(world.graph, asked) })
	}
	return { firms, leftOut: leftOut.sort((a, b) => compareIds(a.firm, b.firm)) }
}

/** The firms that offer something wanted, best fit first, then by id; never the asker's own. */
function candidates(
	{ firms }: IntroductionsWorld,
	{ actingFor, firms: only, need }: IntroductionsQuery,
	{ reachMetres }: IntroductionsParameters,
): { firm: IntroducedFirm; fit: Fit }[] {
	const sought = only && new Set(only)
	return firms
		.filter(({ id }) => !actingFor.includes(id) && (sought?.has(id) ?? true))
		.map((firm) => ({ firm, fit: fitOf(need, firm, reachMetres) }))
		.filter(({ fit }) => fit.coverPerMille > 0)
		.sort((a, b) => b.fit.perMille - a.fit.perMille || compareIds(a.firm.id, b.firm.id))
}

/** Both ways: a competition has two sides, whoever recorded it. */
function conflictsOf(firms: readonly IntroducedFirm[]): Map<string, Set<string>> {
	const conflicts = new Map<string, Set<string>>()
	const add = (one: string, other: string) => {
		const known = conflicts.get(one)
		if (known) known.add(other)
		else conflicts.set(one, new Set([other]))
	}
	for (const { id, conflicts: others = [] } of firms) {
		for (const other of others) {
			add(id, other)
			add(other, id)
		}
	}
	return conflicts
}

/** Loosens the rules, to tell which stood in the way; never who. */
export function whyNoPath(
	graph: TieGraph,
	asked: PathsQuery,
): 'noPathWithinHops' | 'onlyThroughOptedOut' | 'onlyThroughConflict' {
	const { from, targets, maxHops, metOnly = [] } = asked
	const everyoneServes = { ...graph, optOut: nobodyOptsOut(graph.people) }
	const without = kBestPaths(everyoneServes, { from, targets, maxHops, metOnly, k: 1 })
	if (without.length === 0) return 'noPathWithinHops'
	const withConflicts = kBestPaths(everyoneServes, { ...asked, k: 1 })
	return withConflicts.length > 0 ? 'onlyThroughOptedOut' : 'onlyThroughConflict'
}

/** One per set of people: five million zeros are not made for each firm left out. */
const noOptOut = new WeakMap<PeopleIndex, Uint8Array>()

function nobodyOptsOut(people: PeopleIndex): Uint8Array {
	const known = noOptOut.get(people) ?? new Uint8Array(people.room)
	noOptOut.set(people, known)
	return known
}
