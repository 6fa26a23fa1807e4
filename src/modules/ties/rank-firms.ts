import { comparableProduct, type IntroductionPath, kBestPaths } from './k-best-paths.ts'
import type { Fit } from './need-fit.ts'
import { compareIds } from './people-index.ts'
import { reachOf } from './reach.ts'
import type { TieGraph } from './tie-graph.ts'
import { type WeakTieValue, weakTiesOf } from './weak-tie-value.ts'

/** A firm that fits the need, and the people to reach in it. */
export interface SoughtFirm {
	readonly firm: string
	readonly people: readonly string[]
	readonly fit: Fit
}

/**
 * What is known against people, so far. It only grows: what was left out stays out, so that a firm is
 * searched again only when the path found for it has fallen.
 */
export interface PathRules {
	/** Whether this firm is not to be proposed after all. */
	isOut(firm: string): boolean
	/** People on no path to this firm. */
	closed(firm: string): Iterable<string>
	/** People who lead nobody to this firm, though they may be reached. */
	notGoBetweens(firm: string): Iterable<string>
	/** Whether a path found earlier still holds. */
	holds(firm: string, path: IntroductionPath): boolean
	/** Requests that a go-between carries, as far as known. */
	pending(person: string): number
}

/** The numbers of the ranking, dated and edited as a table. */
export interface RankingParameters {
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

export interface RankingQuery {
	readonly from: string
	readonly sought: readonly SoughtFirm[]
	readonly maxHops: number
	/** Paths for each firm. */
	readonly k: number
	/**
	 * Where mutual contacts are counted, when not in the graph searched: what the asker alone declared opens a
	 * first step, yet must move no rank by the ties of whoever was declared.
	 */
	readonly contactsIn?: TieGraph
	/** People on no path to any firm, known from the start. */
	readonly closed?: Iterable<string>
	/** People who as first contacts lead to themselves alone. */
	readonly metOnly?: readonly string[]
}

/**
 * The best of the firms sought, each with its k best paths, exactly: score descending, then the fewer hops,
 * then the firm's id. Asked again with rules that grew, it keeps what still holds.
 *
 * Firms are looked at by what they could be worth at best: fit × the farthest trust carries there × the
 * most a weak tie can add, nobody in between being busy. The first that could not enter the list ends it.
 */
export class FirmRanking {
	#graph: TieGraph
	readonly #query: RankingQuery
	readonly #parameters: RankingParameters
	readonly #weakTie: ReturnType<typeof weakTiesOf>
	readonly #byBound: readonly Bounded[]
	readonly #unreached: readonly SoughtFirm[]
	/** An empty list: nobody leads there, and nobody will. */
	readonly #paths = new Map<string, readonly IntroductionPath[]>()

	constructor(graph: TieGraph, query: RankingQuery, parameters: RankingParameters) {
		this.#graph = graph
		this.#query = query
		this.#parameters = parameters
		this.#weakTie = weakTiesOf(query.contactsIn ?? graph, query.from)
		const bounded = this.#bounds()
		this.#byBound = bounded.filter(({ bound }) => bound > 0).sort(byBound)
		this.#unreached = bounded.filter(({ bound }) => bound === 0).map(({ sought }) => sought)
	}

	/** From now on looks for paths in this graph: the same with some ties taken away. */
	withdrawTies(graph: TieGraph): void {
		this.#graph = graph
	}

	/** The best so many firms, or all that can be reached. */
	best(limit: number | undefined, rules: PathRules): ProposedFirm[] {
		const proposed: ProposedFirm[] = []
		for (const { sought, bound } of this.#byBound) {
			const last = limit !== undefined && proposed.length >= limit ? proposed.at(-1) : undefined
			if (limit === 0 || (last && isBelow(bound, this.#mostNovelty, last.score))) break
			if (rules.isOut(sought.firm)) continue
			if (last && isBelow(bound, this.#noveltyOf(sought), last.score)) continue
			const paths = this.#pathsTo(sought, rules)
			if (paths[0]) enter(proposed, limit, this.#propose(sought, paths, paths[0], rules))
		}
		return proposed
	}

	/** The firms to which, as far as was looked, nobody leads. */
	withoutPath(): SoughtFirm[] {
		const searched = this.#byBound.filter(
			({ sought }) => this.#paths.get(sought.firm)?.length === 0,
		)
		return [...this.#unreached, ...searched.map(({ sought }) => sought)]
	}

	/** The best path to a firm by a first contact other than these. */
	otherPath(
		{ firm, people }: SoughtFirm,
		notFirst: readonly string[],
		rules: PathRules,
	): IntroductionPath | undefined {
		return kBestPaths(this.#graph, {
			...this.#asked(firm, people, rules),
			k: 1,
			notFirst,
		})[0]
	}

	/** Fit × reach: whole, and below 2⁵³. */
	#bounds(): Bounded[] {
		const { from, sought, maxHops, closed = [] } = this.#query
		const { people } = this.#graph
		const asker = people.numberOf(from)
		const shut = new Set([...closed].map((id) => people.numberOf(id)))
		shut.add(asker)
		const targets: number[] = []
		for (const one of sought) for (const id of one.people) targets.push(people.numberOf(id))
		const reaches = asker < 0 ? [] : reachOf(this.#graph, asker, targets, maxHops, shut)
		let next = 0
		return sought.map((one) => {
			let reach = 0
			for (const _ of one.people) reach = Math.max(reach, reaches[next++] ?? 0)
			return { sought: one, bound: one.fit.perMille * reach * 1000 ** (4 - maxHops) }
		})
	}

	get #mostNovelty(): number {
		return 1_000_000 + this.#parameters.noveltyWeightPerMille * 1000
	}

	/** 1 + λ · novelty of whoever of a firm is the most promising, over 10⁶: cheaper than a path. */
	#noveltyOf({ people }: SoughtFirm): number {
		const { noveltyWeightPerMille, peakMutualContacts } = this.#parameters
		let most = 0
		for (const person of people) {
			most = Math.max(most, this.#weakTie(person, peakMutualContacts).noveltyPerMille)
		}
		return 1_000_000 + noveltyWeightPerMille * most
	}

	#pathsTo({ firm, people }: SoughtFirm, rules: PathRules): readonly IntroductionPath[] {
		const known = this.#paths.get(firm)
		if (known?.every((path) => rules.holds(firm, path))) return known
		const paths = kBestPaths(this.#graph, {
			...this.#asked(firm, people, rules),
			k: this.#query.k,
		})
		this.#paths.set(firm, paths)
		return paths
	}

	#asked(firm: string, targets: readonly string[], rules: PathRules) {
		return {
			from: this.#query.from,
			maxHops: this.#query.maxHops,
			targets,
			excluded: [...(this.#query.closed ?? []), ...rules.closed(firm)],
			notGoBetweens: rules.notGoBetweens(firm),
			metOnly: this.#query.metOnly ?? [],
		}
	}

	#propose(
		{ firm, fit }: SoughtFirm,
		paths: readonly IntroductionPath[],
		best: IntroductionPath,
		rules: PathRules,
	): ProposedFirm {
		const { noveltyWeightPerMille, peakMutualContacts } = this.#parameters
		const weakTie = this.#weakTie(best.people.at(-1) as string, peakMutualContacts)
		const pending = best.people.slice(1, -1).reduce((sum, one) => sum + rules.pending(one), 0)
		const product = comparableProduct(best)
		const novelty = 1_000_000 + noveltyWeightPerMille * weakTie.noveltyPerMille
		const score = {
			numerator: BigInt(fit.perMille) * BigInt(product) * BigInt(novelty),
			denominator: BigInt(1 + pending),
			fit,
			comparableProduct: product,
			weakTie,
			noveltyWeightPerMille,
			pending,
		}
		return { firm, paths, score }
	}
}

/** A firm and what it could be worth at best, before novelty. */
interface Bounded {
	readonly sought: SoughtFirm
	readonly bound: number
}

function byBound(a: Bounded, b: Bounded): number {
	return b.bound - a.bound || compareIds(a.sought.firm, b.sought.firm)
}

function isBelow(bound: number, novelty: number, last: Score): boolean {
	return BigInt(bound) * BigInt(novelty) * last.denominator < last.numerator
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
