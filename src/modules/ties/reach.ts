import type { PeopleIndex } from './people-index.ts'
import type { TieGraph } from './tie-graph.ts'

/**
 * How far trust carries from one person, before any path is looked for: the best product of a walk to each of
 * many people. A walk may repeat people and pass by some whom a rule of one firm forbids, so this is never
 * below the best path: firms are searched from the highest down, and those that cannot enter the list any
 * more are not searched at all.
 *
 * One expansion from the asker for as many ties as are left by one, at most two; the rest is read from the side
 * of whoever is reached. Both ends have short rows: a third layer from the asker would open those of half a
 * territory (measured with 4 ties on 200 000 people: 80 ms of processor at the 95th percentile, 4 this way). Where one
 * tie is left and the asker's side is the shorter, it is read from there after all.
 *
 * @returns for each of `people`, the product over 1000^maxHops; 0 when nobody leads there.
 */
export function reachOf(
	graph: TieGraph,
	from: number,
	people: readonly number[],
	maxHops: number,
	closed: ReadonlySet<number>,
): number[] {
	const memory = memoryOf(graph.people)
	const reach = new Reach(graph, closed, memory)
	const forward = Math.min(2, maxHops - 1)
	reach.expand(from, forward)
	const left = maxHops - forward
	if (left === 1) reach.passOn(people.length)
	const reached = people.map((person) =>
		person < 0 || closed.has(person) ? 0 : reach.to(person, left),
	)
	reach.forget()
	return reached
}

/**
 * Best products over 1000^ties, by person, of the asker's side, and with one tie more; 0 when unknown. Whether
 * anything is known of somebody is one bit beside: most of whom a row names are strangers, and bits of millions of
 * people stay near the processor where their products do not.
 */
type Memory = { near: Uint32Array; next: Uint32Array; known: Uint32Array }

/** Of whoever is asked about, so many ties are read, about. */
const usualTies = 16

class Reach {
	readonly #graph: TieGraph
	readonly #closed: ReadonlySet<number>
	readonly #near: Uint32Array
	readonly #next: Uint32Array
	readonly #known: Uint32Array
	readonly #touched: number[] = []
	readonly #asked: number[] = []
	#highest = 0
	#isPassedOn = false

	constructor(graph: TieGraph, closed: ReadonlySet<number>, { near, next, known }: Memory) {
		this.#graph = graph
		this.#closed = closed
		this.#near = near
		this.#next = next
		this.#known = known
	}

	/** Best products to whoever may be passed by, in at most so many ties. */
	expand(from: number, ties: number): void {
		this.#touch(from, 1000 ** ties)
		let layer = [from]
		for (let tie = 1; tie <= ties; tie++) {
			const improved = new Set<number>()
			// Of this layer's own products: one improved meanwhile would have used a tie more.
			const reaches = layer.map((person) => this.#near[person] as number)
			for (const [i, person] of layer.entries()) {
				this.#passFrom(person, (reaches[i] as number) / 1000, tie < ties ? improved : null)
			}
			layer = [...improved]
		}
		for (const person of this.#touched) {
			this.#highest = Math.max(this.#highest, this.#near[person] as number)
		}
	}

	#passFrom(person: number, part: number, improved: Set<number> | null): void {
		const { outgoing, changedOutgoing, optOut } = this.#graph
		const changed = changedOutgoing?.get(person)
		const { adj, trust } = changed ?? outgoing
		const end = changed ? adj.length : (outgoing.off[person + 1] as number)
		for (let i = changed ? 0 : (outgoing.off[person] as number); i < end; i++) {
			const other = adj[i] as number
			const product = part * (trust[i] as number)
			const known = this.#isKnown(other) ? (this.#near[other] as number) : 0
			if (product <= known || optOut[other] !== 0 || this.#closed.has(other)) continue
			this.#touch(other, product)
			improved?.add(other)
		}
	}

	/** Reads the last tie from the asker's side, if those rows are fewer than the rows of whoever is asked about. */
	passOn(asked: number): void {
		const { outgoing, changedOutgoing } = this.#graph
		const enough = asked * usualTies
		let ties = 0
		for (const person of this.#touched) {
			ties += (outgoing.off[person + 1] as number) - (outgoing.off[person] as number)
			if (ties > enough) return
		}
		this.#isPassedOn = true
		for (const person of this.#touched) {
			const changed = changedOutgoing?.get(person)
			const { adj, trust } = changed ?? outgoing
			const end = changed ? adj.length : (outgoing.off[person + 1] as number)
			const near = this.#near[person] as number
			for (let i = changed ? 0 : (outgoing.off[person] as number); i < end; i++) {
				const other = adj[i] as number
				const product = near * (trust[i] as number)
				const known = this.#next[other] as number
				if (product <= known) continue
				if (known === 0) this.#asked.push(other)
				this.#next[other] = product
			}
		}
	}

	/** The best product to somebody in so many ties more. */
	to(person: number, ties: number): number {
		if (this.#isPassedOn) return this.#next[person] as number
		const { incoming, changedIncoming, optOut } = this.#graph
		const changed = changedIncoming?.get(person)
		const { adj, trust } = changed ?? incoming
		const end = changed ? adj.length : (incoming.off[person + 1] as number)
		const highest = this.#highest * 1000 ** (ties - 1)
		let reach = 0
		for (let i = changed ? 0 : (incoming.off[person] as number); i < end; i++) {
			const t = trust[i] as number
			if (t * highest <= reach) break
			const other = adj[i] as number
			let product = 0
			if (ties === 1) product = this.#isKnown(other) ? t * (this.#near[other] as number) : 0
			else if (this.#isKnown(other) || (optOut[other] === 0 && !this.#closed.has(other)))
				product = t * this.#through(other, ties - 1)
			if (product > reach) reach = product
		}
		return reach
	}

	/** What `to` says of somebody to pass by, kept for those who are passed by often. */
	#through(person: number, ties: number): number {
		const kept = this.#next[person] as number
		if (kept !== 0) return kept - 1
		const reach = Math.max(this.to(person, ties), (this.#near[person] as number) * 1000 ** ties)
		this.#next[person] = reach + 1
		this.#asked.push(person)
		return reach
	}

	#isKnown(person: number): boolean {
		return (((this.#known[person >>> 5] as number) >>> (person & 31)) & 1) !== 0
	}

	#touch(person: number, product: number): void {
		if (!this.#isKnown(person)) {
			this.#known[person >>> 5] = (this.#known[person >>> 5] as number) | (1 << (person & 31))
			this.#touched.push(person)
		}
		this.#near[person] = product
	}

	forget(): void {
		for (const person of this.#touched) {
			this.#near[person] = 0
			this.#known[person >>> 5] = 0
		}
		for (const person of this.#asked) this.#next[person] = 0
	}
}

/** One memory per set of people: an expansion is synchronous, so two never overlap. */
const memories = new WeakMap<PeopleIndex, Memory>()

function memoryOf(people: PeopleIndex): Memory {
	const known = memories.get(people)
	if (known) return known
	const memory = {
		near: new Uint32Array(people.room),
		next: new Uint32Array(people.room),
		known: new Uint32Array((people.room >>> 5) + 1),
	}
	memories.set(people, memory)
	return memory
}
