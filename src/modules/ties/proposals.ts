import type { Id } from '#kernel'
import type { Search, SearchParameters, SetAside } from './find-introductions.ts'
import { whyNoPath } from './introductions.ts'
import type { IntroductionPath } from './k-best-paths.ts'
import { LearnedRules } from './learned-rules.ts'
import type { Fit } from './need-fit.ts'
import { FirmRanking, type ProposedFirm } from './rank-firms.ts'
import type { Gazetteer } from './territory.ts'
import { type TieGraph, withTieChanges } from './tie-graph.ts'
import type { TieWorld } from './tie-world.ts'

/** A firm that fits a need, and who may be met there. */
export interface Candidate {
	readonly firmId: Id
	readonly fit: Fit
	readonly metres: number | undefined
	/** Who may speak for it and has an account; nobody when it is not here yet. */
	readonly speakers: readonly Id[]
}

/** A part of the world: these people, these firms, and the ties along these paths. */
export interface Part {
	readonly people: readonly Id[]
	readonly firms: readonly Id[]
	readonly paths?: readonly (readonly Id[])[]
}

/** The world of ties as far as it was asked: what is true, learned of the few who were proposed. */
export interface LearningWorld extends TieWorld {
	/** Whether all there is to know of a path was learned. */
	knows(path: readonly Id[]): boolean
	learn(part: Part): Promise<void>
	/** The firms of some networks that have one of these trades. */
	membersWith(trades: readonly string[], networks: readonly Id[]): Promise<Id[]>
}

/** As many firms that fit and are not proposed as anybody reads the reasons of. */
const mostSetAside = 20

/** One search's proposals, held against what is true until all of them stand. */
export class Proposals {
	readonly #world: LearningWorld
	readonly #search: Search
	readonly #candidates: ReadonlyMap<Id, Candidate>
	readonly #settings: SearchParameters
	readonly #graph: TieGraph
	readonly #closed: readonly Id[]
	readonly #metOnly: readonly Id[]
	readonly #rules: LearnedRules
	readonly #ranking: FirmRanking
	readonly #networks: readonly Id[]
	/** Members of the asker's networks who might compete with someone sought; the trades they were asked by. */
	readonly #fellows = new Set<Id>()
	readonly #tradesAsked = new Set<string>()

	/** `world` knows the asker, their firm and what they declared. */
	constructor(
		world: LearningWorld,
		on: Gazetteer,
		graph: TieGraph,
		search: Search,
		candidates: readonly Candidate[],
		settings: SearchParameters,
	) {
		const { personId, firmId } = search
		const declared = [...(world.declaredBy.get(personId) ?? [])].filter(
			([to]) => !world.blocks.get(personId)?.has(to),
		)
		this.#world = world
		this.#search = search
		this.#settings = settings
		this.#candidates = new Map(candidates.map((one) => [one.firmId, one]))
		this.#networks = world.firms.get(firmId)?.networks ?? []
		this.#closed = [...(search.excludedPeople ?? []), ...(world.blocks.get(personId) ?? [])]
		this.#graph = withTieChanges(
			graph,
			declared.map(([to, { perMille }]) => ({ from: personId, to, perMille })),
		).graph
		this.#rules = new LearnedRules(world, on, { personId, firmId, fellows: this.#fellows })
		this.#metOnly = declared.map(([to]) => to).filter((to) => !world.tieBetween(personId, to))
		const sought = candidates
			.filter(({ speakers, fit }) => speakers.length > 0 && fit.perMille > 0)
			.map(({ firmId: firm, speakers: people, fit }) => ({ firm, people, fit }))
		const { maxHops } = settings
		const query = {
			from: personId,
			sought,
			maxHops,
			k: 1,
			closed: this.#closed,
			metOnly: this.#metOnly,
			contactsIn: graph,
		}
		this.#ranking = new FirmRanking(this.#graph, query, settings)
	}

	/** The best firms, each by its best path, once none of them falls any more. */
	async best(): Promise<ProposedFirm[]> {
		for (;;) {
			const top = this.#ranking.best(this.#settings.firms, this.#rules)
			const paths = top.flatMap(({ firm, paths: [path] }) => (path ? [{ firm, path }] : []))
			const isNew = paths.some(({ path }) => !this.#world.knows(path.people))
			await this.#learn(paths)
			const fell = paths.filter(({ firm, path }) => !this.#rules.judge(firm, path))
			// What go-betweens carry counts in the rank: a list of people just met is ranked again.
			if (fell.length === 0 && !isNew) return top
			this.#withdrawTies()
		}
	}

	/** For each firm its paths, the best first, then the best of those that begin otherwise. */
	async otherPaths(firms: readonly ProposedFirm[]): Promise<Map<Id, IntroductionPath[]>> {
		const found = new Map(firms.map(({ firm, paths }) => [firm, [...paths]]))
		const done = new Set<Id>()
		for (;;) {
			const waiting: { firm: Id; path: IntroductionPath }[] = []
			for (const [firm, paths] of found) {
				if (done.has(firm)) continue
				const begun = [...paths]
				while (begun.length < this.#settings.paths) {
					const path = this.#otherPath(firm, begun)
					if (!path) break
					begun.push(path)
					waiting.push({ firm, path })
				}
				if (begun.length === paths.length) done.add(firm)
			}
			if (waiting.length === 0) return found
			await this.#learn(waiting)
			for (const [firm, paths] of found) {
				const next = waiting.filter((one) => one.firm === firm)
				const fallen = next.findIndex(({ path }) => !this.#rules.judge(firm, path))
				// Those after one that fell were looked for beside it, not beside what takes its place.
				for (const { path } of fallen < 0 ? next : next.slice(0, fallen)) paths.push(path)
				if (fallen < 0) done.add(firm)
			}
			this.#withdrawTies()
		}
	}

	/** The firms that fit and are not proposed, those told by id, each with the reason. */
	async setAside(): Promise<SetAside[]> {
		const aside: SetAside[] = []
		for (const [firmId, fault] of this.#rules.firmFaults) aside.push({ firmId, ...fault })
		const nobody = [...this.#candidates.values()].filter(({ speakers }) => speakers.length === 0)
		const byFit = nearest(nobody).slice(0, mostSetAside)
		for (const { firmId } of byFit) aside.push({ firmId, because: 'notHereYet' })
		aside.push(...(await this.#unreached()))
		await this.#learn(
			[],
			aside.flatMap((one) => ('memberId' in one ? [one.firmId, one.memberId] : [one.firmId])),
		)
		return aside.sort((a, b) => (a.firmId < b.firmId ? -1 : 1))
	}

	async #unreached(): Promise<SetAside[]> {
		const without = this.#ranking
			.withoutPath()
			.filter(({ firm }) => !this.#rules.isOut(firm))
			.map(({ firm }) => this.#candidates.get(firm) as Candidate)
		const firms = nearest(without).slice(0, mostSetAside)
		await this.#learn(
			[],
			firms.map(({ firmId }) => firmId),
		)
		return firms.map(({ firmId, speakers }): SetAside => {
			const fault = this.#rules.faultOf(firmId)
			if (fault) return { firmId, ...fault }
			const asked = {
				from: this.#search.personId,
				targets: speakers,
				maxHops: this.#settings.maxHops,
				excluded: [...this.#closed, ...this.#rules.closed(firmId)],
				notGoBetweens: this.#rules.notGoBetweens(firmId),
				metOnly: this.#metOnly,
				k: 1,
			}
			return { firmId, because: whyNoPath(this.#graph, asked) }
		})
	}

	#otherPath(firm: Id, begun: readonly IntroductionPath[]): IntroductionPath | undefined {
		const { speakers = [], fit } = this.#candidates.get(firm) ?? {}
		if (!fit) return undefined
		const notFirst = begun.map(({ people }) => people[1] as Id)
		return this.#ranking.otherPath({ firm, people: speakers, fit }, notFirst, this.#rules)
	}

	/** Reads the people, ties and firms of some paths, and of other firms, and who might compete with these. */
	async #learn(paths: readonly { firm: Id; path: IntroductionPath }[], others: readonly Id[] = []) {
		const firms = [...paths.map(({ firm }) => firm), ...others]
		await this.#world.learn({
			people: [],
			firms,
			paths: paths.map(({ path }) => path.people),
		})
		await this.#learnFellows(firms)
	}

	async #learnFellows(firms: readonly Id[]): Promise<void> {
		const trades = firms
			.flatMap((id) => this.#world.firms.get(id)?.trades ?? [])
			.filter((trade) => !this.#tradesAsked.has(trade))
		if (trades.length === 0 || this.#networks.length === 0) return
		for (const trade of trades) this.#tradesAsked.add(trade)
		const fellows = await this.#world.membersWith(trades, this.#networks)
		for (const fellow of fellows) this.#fellows.add(fellow)
		await this.#world.learn({ people: [], firms: fellows })
	}

	#withdrawTies(): void {
		const { withdrawn } = this.#rules
		if (withdrawn.length === 0) return
		this.#ranking.withdrawTies(withTieChanges(this.#graph, withdrawn).graph)
	}
}

/** The best fit first, then by id. */
function nearest(candidates: readonly Candidate[]): Candidate[] {
	return candidates.toSorted(
		(a, b) => b.fit.perMille - a.fit.perMille || (a.firmId < b.firmId ? -1 : 1),
	)
}
