import {
	comparableProduct,
	type IntroductionPath,
	kBestPaths,
	type PathsQuery,
} from './k-best-paths.ts'
import { type Fit, fitOf, type Need, type Offer } from './need-fit.ts'
import { compareIds } from './people-index.ts'
import type { TieGraph } from './tie-graph.ts'
import { type WeakTieValue, weakTieValue } from './weak-tie-value.ts'

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

/** The numbers of the ranking, dated and edited as a table. */
export interface IntroductionsParameters {
	/** d₀: at this distance nearness is 1/e. */
	readonly reachMetres: number
	/** λ: how much a promising weak tie adds, at most. */
	readonly noveltyWeightPerMille: number
	/** m*: the most promising number of mutual contacts. */
	readonly peakMutualContacts: number
}

/** A firm, the ways to it, and the arithmetic of its rank. */
export interface ProposedFirm {
	readonly firm: string
	readonly paths: readonly IntroductionPath[]
	readonly score: Score
}

/**
 * `numerator / denominator`, exact: fit (of 1000) × best path product (of 10¹²) × (1 + λ · novelty) (of
 * 10⁶), over 1 + the introductions that the go-betweens of that path already carry.
 */
export interface Score {
	readonly numerator: bigint
	readonly denominator: bigint
	readonly fit: Fit
	/** Of the best path, over 10¹² whatever its hops. */
	readonly comparableProduct: number
	readonly weakTie: WeakTieValue
	readonly noveltyWeightPerMille: number
	readonly pending: number
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
 * With `limit`, firms are searched by fit descending and the search stops when no other can enter the
 * list; the firms it did not come to are not in `leftOut`.
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

	const proposed: ProposedFirm[] = []
	const leftOut: LeftOutFirm[] = []
	for (const { firm, fit } of candidates(world, query, parameters)) {
		const leaveOut = (because: LeftOutReason) => leftOut.push({ firm: firm.id, because })
		if (competitors.has(firm.id)) leaveOut('conflict')
		else if (excludedFirms.has(firm.id)) leaveOut('excluded')
		else if (fit.perMille === 0) leaveOut('outOfReach')
		else {
			if (!mayEnter(proposed, query.limit, fit, parameters)) break
			const asked = {
				from: query.from,
				targets: firm.people,
				maxHops: query.maxHops,
				k: query.k,
				excluded,
				notGoBetweens: everyoneOf(conflicts.get(firm.id) ?? []),
			}
			const paths = kBestPaths(world.graph, asked)
			const [best] = paths
			if (best) {
				const score = scoreOf(world, query.from, best, fit, parameters)
				enter(proposed, query.limit, { firm: firm.id, paths, score })
			} else leaveOut(whyNoPath(world, asked))
		}
	}
	return { firms: proposed, leftOut: leftOut.sort((a, b) => compareIds(a.firm, b.firm)) }
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

function scoreOf(
	{ graph, pending }: IntroductionsWorld,
	from: string,
	best: IntroductionPath,
	fit: Fit,
	{ noveltyWeightPerMille, peakMutualContacts }: IntroductionsParameters,
): Score {
	const reached = best.people.at(-1) as string
	const weakTie = weakTieValue(graph, from, reached, peakMutualContacts)
	const carried = best.people
		.slice(1, -1)
		.reduce((sum, goBetween) => sum + (pending?.get(goBetween) ?? 0), 0)
	const product = comparableProduct(best)
	const novelty = 1_000_000 + noveltyWeightPerMille * weakTie.noveltyPerMille
	return {
		numerator: BigInt(fit.perMille) * BigInt(product) * BigInt(novelty),
		denominator: BigInt(1 + carried),
		fit,
		comparableProduct: product,
		weakTie,
		noveltyWeightPerMille,
		pending: carried,
	}
}

function enter(proposed: ProposedFirm[], limit: number | undefined, firm: ProposedFirm) {
	let low = 0
	let high = proposed.length
	while (low < high) {
		const middle = (low + high) >>> 1
		if (comesBefore(firm, proposed[middle] as ProposedFirm)) high = middle
		else low = middle + 1
	}
	proposed.splice(low, 0, firm)
	if (limit !== undefined && proposed.length > limit) proposed.pop()
}

function comesBefore(a: ProposedFirm, b: ProposedFirm): boolean {
	const ours = a.score.numerator * b.score.denominator
	const theirs = b.score.numerator * a.score.denominator
	if (ours !== theirs) return ours > theirs
	const hops = hopsOf(a) - hopsOf(b)
	return hops === 0 ? compareIds(a.firm, b.firm) < 0 : hops < 0
}

function hopsOf({ paths }: ProposedFirm): number {
	return (paths[0] as IntroductionPath).people.length - 1
}

/** Whether a firm of this fit could still be among the best, were its path, novelty and load perfect. */
function mayEnter(
	proposed: readonly ProposedFirm[],
	limit: number | undefined,
	fit: Fit,
	{ noveltyWeightPerMille }: IntroductionsParameters,
): boolean {
	if (limit === undefined || proposed.length < limit) return true
	const last = proposed.at(-1)?.score
	if (!last) return false
	const perfect =
		BigInt(fit.perMille) * 10n ** 12n * BigInt(1_000_000 + noveltyWeightPerMille * 1000)
	return perfect * last.denominator >= last.numerator
}

/** Loosens the rules, to tell which stood in the way; never who. */
function whyNoPath(
	{ graph }: IntroductionsWorld,
	asked: PathsQuery,
): 'noPathWithinHops' | 'onlyThroughOptedOut' | 'onlyThroughConflict' {
	const { from, targets, maxHops } = asked
	const everyoneServes = { ...graph, optOut: new Uint8Array(graph.people.count) }
	const without = kBestPaths(everyoneServes, { from, targets, maxHops, k: 1 })
	if (without.length === 0) return 'noPathWithinHops'
	const withConflicts = kBestPaths(everyoneServes, { ...asked, k: 1 })
	return withConflicts.length > 0 ? 'onlyThroughOptedOut' : 'onlyThroughConflict'
}
