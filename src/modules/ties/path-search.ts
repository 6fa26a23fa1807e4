import { PathLabels } from './path-labels.ts'
import type { ChangedRow, TieGraph, TieRows } from './tie-graph.ts'

/** What a person may be on a path of the search under way. */
export const role = { free: 0, closed: 1, target: 2, notGoBetween: 3 } as const

/** A path found, as people's numbers, and the product of its trusts. */
export interface FoundPath {
	readonly people: number[]
	readonly product: number
}

const nobody: ReadonlySet<number> = new Set()

/** 1000^h: the product of h ties of whole trust. */
const whole = [1, 1e3, 1e6, 1e9, 1e12] as const

/**
 * The search behind `kBestPaths`, with its memory, kept between the searches on one set of people.
 *
 * Products are compared on one scale, 1000^maxHops (a shorter path is worth its product times 1000 per
 * tie it saves): whole numbers up to 10¹², exact in a double, where sums of logarithms would tie or
 * flip by rounding.
 *
 * Best first over unfinished paths. The bound of a path at person `v` with `r` ties left is its own
 * product times the best product of a *walk* from `v` to a target in at most `r` ties. A walk may
 * repeat people and a path may not, so no bound is below the truth, and finished paths come out in
 * exactly their order. The walks' products come from the targets' side for one tie left (`bestIn1`)
 * and two (`bestIn2`); for three, from the row of each first hop, read only while the trust of that
 * hop could still matter.
 */
export class PathSearch {
	readonly #role: Uint8Array
	readonly #marked: number[] = []
	/** Best product of a walk from a free person to a target, scaled to 1000^1 and 1000^2; 0 if none. */
	readonly #bestIn1: Uint16Array
	readonly #bestIn2: Uint32Array
	readonly #near1: number[] = []
	readonly #near2: number[] = []
	#highestIn1 = 0
	#highestIn2 = 0

	readonly #labels = new PathLabels()
	/** The k best products of finished paths so far, best first; the last is what a bound must reach. */
	#finished = new Float64Array(0)
	#needed = 0

	#graph!: TieGraph
	#maxHops = 0
	#notFirst: ReadonlySet<number> = nobody
	#metOnly: ReadonlySet<number> = nobody
	/** The row being read. */
	#adj!: Int32Array
	#trust!: Uint16Array
	#start = 0
	#end = 0
	/** What `#measureFirstHop` found: the best walk from a first hop, and its fewest ties. */
	#reach = 0
	#reachTies = 0

	constructor(people: number) {
		this.#role = new Uint8Array(people)
		this.#bestIn1 = new Uint16Array(people)
		this.#bestIn2 = new Uint32Array(people)
	}

	/** Gives a person a role in the next search; a later mark replaces an earlier one. */
	mark(person: number, as: (typeof role)[keyof typeof role]) {
		if (this.#role[person] === role.free) this.#marked.push(person)
		this.#role[person] = as
	}

	/** Who begins no path of the next search, and who begins none but the one that ends there. */
	passOver(notFirst: ReadonlySet<number>, metOnly: ReadonlySet<number>) {
		this.#notFirst = notFirst
		this.#metOnly = metOnly
	}

	/** The k best paths from a person, who must be marked closed, to the targets. Erases all marks. */
	run(graph: TieGraph, from: number, maxHops: number, k: number): FoundPath[] {
		this.#graph = graph
		this.#maxHops = maxHops
		this.#finished = new Float64Array(k)
		this.#needed = 0
		this.#labels.startFrom(from)
		this.#measureFirstRing(from)
		if (maxHops === 4) this.#measureSecondRing()
		const found = this.#collect(from, k)
		this.#forget()
		return found
	}

	/** One tie from a target; the asker's own ties to targets are finished paths at once. */
	#measureFirstRing(from: number) {
		const { incoming, changedIncoming, optOut } = this.#graph
		const roles = this.#role
		const bestIn1 = this.#bestIn1
		const others = whole[this.#maxHops - 1] as number
		let highest = 0
		for (const target of this.#marked) {
			if (roles[target] !== role.target) continue
			this.#openRow(incoming, changedIncoming, target)
			for (let i = this.#start; i < this.#end; i++) {
				const person = this.#adj[i] as number
				const trust = this.#trust[i] as number
				if (person === from && !this.#notFirst.has(target)) {
					this.#finish(target, 0, trust, trust * others, 1)
				}
				if (roles[person] !== role.free || optOut[person] !== 0) continue
				const known = bestIn1[person] as number
				if (known === 0) this.#near1.push(person)
				if (trust > known) bestIn1[person] = trust
				if (trust > highest) highest = trust
			}
		}
		this.#highestIn1 = highest
	}

	#measureSecondRing() {
		const { incoming, changedIncoming, optOut } = this.#graph
		const roles = this.#role
		const bestIn2 = this.#bestIn2
		const near2 = this.#near2
		let highest = 1000 * this.#highestIn1
		for (const middle of this.#near1) {
			const rest = this.#bestIn1[middle] as number
			if (bestIn2[middle] === 0) near2.push(middle)
			if (1000 * rest > (bestIn2[middle] as number)) bestIn2[middle] = 1000 * rest
			this.#openRow(incoming, changedIncoming, middle)
			const adj = this.#adj
			const trusts = this.#trust
			const end = this.#end
			for (let i = this.#start; i < end; i++) {
				const person = adj[i] as number
				if (roles[person] !== role.free || optOut[person] !== 0) continue
				const reach = (trusts[i] as number) * rest
				const known = bestIn2[person] as number
				if (known === 0) near2.push(person)
				if (reach > known) bestIn2[person] = reach
				if (reach > highest) highest = reach
			}
		}
		this.#highestIn2 = highest
	}

	#collect(from: number, k: number): FoundPath[] {
		const labels = this.#labels
		const found: FoundPath[] = []
		this.#openRow(this.#graph.outgoing, this.#graph.changedOutgoing, from)
		const adj = this.#adj
		const trusts = this.#trust
		const end = this.#end
		let next = this.#start
		const highest = this.#highestIn(this.#maxHops - 1)

		while (found.length < k) {
			// First hops are opened, most trusted first, while they could equal the best waiting path.
			while (next < end) {
				const trust = trusts[next] as number
				const atBest = trust * highest
				if (labels.waiting > 0 && atBest < labels.nextBound) break
				if (atBest === 0 || atBest < this.#needed) next = end
				else this.#openFirstHop(adj[next++] as number, trust)
			}
			if (labels.waiting === 0) break
			const best = labels.takeNext()
			if (this.#role[labels.person[best] as number] === role.target) {
				found.push({ people: labels.peopleOf(best), product: labels.product[best] as number })
			} else this.#extend(best)
		}
		return found
	}

	#openFirstHop(person: number, trust: number) {
		if (this.#role[person] !== role.free || this.#graph.optOut[person] !== 0) return
		if (this.#notFirst.has(person) || this.#metOnly.has(person)) return
		this.#measureFirstHop(person)
		const bound = trust * this.#reach
		if (bound === 0 || bound < this.#needed) return
		this.#labels.add(person, 0, trust, bound, 1 + this.#reachTies)
	}

	/**
	 * The best walk from a first hop in all the ties left. What it reaches in fewer is known; reading
	 * its row adds the walks that use them all, and one of those counts only if it is strictly better.
	 */
	#measureFirstHop(person: number) {
		const left = this.#maxHops - 1
		const isFar = left === 3
		this.#reach = isFar
			? 1000 * (this.#bestIn2[person] as number)
			: (this.#bestIn1[person] as number) * (whole[left - 1] as number)
		this.#reachTies = isFar ? this.#tiesIn2(person) : 1
		if (left === 1) return
		const best = isFar ? this.#bestIn2 : this.#bestIn1
		const highest = this.#highestIn(left - 1)
		this.#openRow(this.#graph.outgoing, this.#graph.changedOutgoing, person)
		const adj = this.#adj
		const trusts = this.#trust
		const end = this.#end
		let reach = this.#reach
		for (let i = this.#start; i < end; i++) {
			const trust = trusts[i] as number
			if (trust * highest <= reach) break
			const via = trust * (best[adj[i] as number] as number)
			if (via > reach) reach = via
		}
		if (reach > this.#reach) this.#reachTies = left
		this.#reach = reach
	}

	#extend(label: number) {
		const labels = this.#labels
		const roles = this.#role
		const person = labels.person[label] as number
		const product = labels.product[label] as number
		const ties = (labels.ties[label] as number) + 1
		const left = this.#maxHops - ties
		const others = whole[left] as number
		const best = left === 2 ? this.#bestIn2 : this.#bestIn1
		const highest = this.#highestIn(left)
		const finishing = this.#bestIn1[person] as number

		this.#openRow(this.#graph.outgoing, this.#graph.changedOutgoing, person)
		const adj = this.#adj
		const trusts = this.#trust
		const end = this.#end
		for (let i = this.#start; i < end; i++) {
			const other = adj[i] as number
			const trust = trusts[i] as number
			const atBest = Math.max(trust * highest, Math.min(trust, finishing) * others)
			if (atBest === 0 || product * atBest < this.#needed) break
			if (roles[other] === role.target) {
				this.#finish(other, label, trust, product * trust * others, ties)
				continue
			}
			if (left === 0) continue
			// Only free people have a walk: this leaves out all others too.
			const bound = product * trust * (best[other] as number)
			if (bound === 0 || bound < this.#needed || labels.passesBy(label, other)) continue
			const rest = left === 2 ? this.#tiesIn2(other) : 1
			labels.add(other, label, trust, bound, ties + rest)
		}
	}

	#finish(target: number, parent: number, trust: number, product: number, ties: number) {
		if (product < this.#needed) return
		this.#labels.add(target, parent, trust, product, ties)
		const finished = this.#finished
		let at = finished.length - 1
		if (product <= (finished[at] as number)) return
		while (at > 0 && product > (finished[at - 1] as number)) {
			finished[at] = finished[at - 1] as number
			at--
		}
		finished[at] = product
		this.#needed = finished[finished.length - 1] as number
	}

	/** The fewest ties of a walk worth `bestIn2`. */
	#tiesIn2(person: number): number {
		return this.#bestIn2[person] === 1000 * (this.#bestIn1[person] as number) ? 1 : 2
	}

	/** No free person has a better walk than this to a target in at most so many ties. */
	#highestIn(ties: number): number {
		if (ties === 0) return 0
		if (ties === 1) return this.#highestIn1
		if (this.#maxHops === 4) return this.#highestIn2 * (ties === 3 ? 1000 : 1)
		return 1000 * this.#highestIn1
	}

	#openRow(rows: TieRows, changed: ReadonlyMap<number, ChangedRow> | null, person: number) {
		const row = changed?.get(person)
		this.#adj = row ? row.adj : rows.adj
		this.#trust = row ? row.trust : rows.trust
		this.#start = row ? 0 : (rows.off[person] as number)
		this.#end = row ? row.adj.length : (rows.off[person + 1] as number)
	}

	#forget() {
		for (const person of this.#marked) this.#role[person] = role.free
		for (const person of this.#near1) this.#bestIn1[person] = 0
		for (const person of this.#near2) this.#bestIn2[person] = 0
		this.#marked.length = 0
		this.#near1.length = 0
		this.#near2.length = 0
		this.passOver(nobody, nobody)
	}
}
