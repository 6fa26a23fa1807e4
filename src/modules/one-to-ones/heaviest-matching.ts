import { assert } from '#kernel'

/** Two of the `size` vertices, 0 … size − 1, and what it is worth to put them together. */
export interface WeightedEdge {
	readonly a: number
	readonly b: number
	/** A whole number; zero or less is the same as no edge. */
	readonly weight: number
}

/** The heaviest set of pairs in which nobody is twice, with the proof that none is heavier. */
export interface Matching {
	/** For each vertex, whom it is with; -1 when alone. */
	readonly partnerOf: Int32Array
	readonly weight: number
	readonly certificate: MatchingCertificate
}

/**
 * A dual solution, doubled so that it is whole. For every edge, the two vertices' prices and the prices
 * of the odd sets that hold both of its ends are together at least twice its weight; no price is
 * negative; and `sum(vertexPrices) + sum(price · (set's size − 1) / 2)` is twice the matching's weight.
 * Anybody can check the three in one pass over the edges: no matching can then be heavier.
 */
export interface MatchingCertificate {
	readonly vertexPrices: Float64Array
	readonly oddSets: readonly { readonly vertices: readonly number[]; readonly price: number }[]
}

/**
 * The matching of greatest total weight of any graph, exactly, in O(n³): Edmonds' blossoms (1965) grown
 * by Gabow's primal-dual stages, where a blossom keeps its tightest edge to every other one. Up to 1 000
 * vertices (about 40 MB); weights are whole and small enough to be added up exactly. Of several
 * edges between the same two, the heaviest counts. The same input gives the same answer; the order of
 * the edges is irrelevant.
 */
export function heaviestMatching(size: number, edges: Iterable<WeightedEdge>): Matching {
	assert(Number.isInteger(size) && size >= 0 && size <= 1000, `${size} vertices is 0 to 1000`)
	const growth = new BlossomGrowth(size)
	for (const { a, b, weight } of edges) {
		assert(
			a !== b && inRange(a, size) && inRange(b, size),
			`an edge joins two vertices: ${a}, ${b}`,
		)
		assert(Number.isSafeInteger(weight), `${weight} is a whole number`)
		if (weight > 0) growth.addEdge(a + 1, b + 1, weight)
	}
	growth.run()
	return growth.outcome()
}

const inRange = (vertex: number, size: number) =>
	Number.isInteger(vertex) && vertex >= 0 && vertex < size

/** What a node is in the forest being grown from the vertices that are still alone. */
const side = { unreached: -1, outer: 0, inner: 1 } as const

/**
 * The state of one run. Nodes 1 … n are vertices; the following ones are blossoms, odd cycles of nodes
 * that are treated as one. 0 is nobody. For two nodes x and y, `tail[x,y]`–`head[x,y]` is the tightest
 * edge between them, with its tail in x.
 */
class BlossomGrowth {
	readonly #n: number
	readonly #columns: number
	/** Number of the last node in use. */
	#last: number
	readonly #weight: Float64Array
	readonly #tail: Int32Array
	readonly #head: Int32Array
	readonly #price: Float64Array
	/** The vertex at the other end of the node's matched edge. */
	readonly #mate: Int32Array
	/** The outermost blossom that holds the node; itself when in none. */
	readonly #top: Int32Array
	/** In the forest, the vertex of the parent from which an inner node was reached. */
	readonly #parent: Int32Array
	readonly #side: Int8Array
	/** The outer vertex whose edge to this node is tightest. */
	readonly #nearest: Int32Array
	readonly #seenAt: Int32Array
	#stamp = 0
	/** A blossom's nodes around its cycle, the base first. */
	readonly #cycle: number[][]
	/** Which node of a blossom's cycle holds a vertex. */
	readonly #petal: Int32Array
	#queue: number[] = []

	constructor(size: number) {
		this.#n = size
		this.#last = size
		const nodes = size + (size >> 1) + 2
		this.#columns = nodes
		this.#weight = new Float64Array(nodes * nodes)
		this.#tail = new Int32Array(nodes * nodes)
		this.#head = new Int32Array(nodes * nodes)
		this.#petal = new Int32Array(nodes * (size + 1))
		this.#price = new Float64Array(nodes)
		this.#mate = new Int32Array(nodes)
		this.#top = new Int32Array(nodes)
		this.#parent = new Int32Array(nodes)
		this.#side = new Int8Array(nodes)
		this.#nearest = new Int32Array(nodes)
		this.#seenAt = new Int32Array(nodes)
		this.#cycle = Array.from({ length: nodes }, () => [])
		for (let u = 1; u <= size; u++) {
			this.#top[u] = u
			this.#petal[u * (size + 1) + u] = u
			for (let v = 1; v <= size; v++) {
				this.#tail[u * nodes + v] = u
				this.#head[u * nodes + v] = v
			}
		}
	}

	addEdge(u: number, v: number, weight: number): void {
		const heaviest = Math.max(weight, this.#at(this.#weight, u, v))
		this.#weight[u * this.#columns + v] = heaviest
		this.#weight[v * this.#columns + u] = heaviest
	}

	run(): void {
		let heaviest = 0
		for (const weight of this.#weight) if (weight > heaviest) heaviest = weight
		this.#price.fill(heaviest, 1, this.#n + 1)
		if (heaviest > 0) while (this.#pairTwoMore());
	}

	outcome(): Matching {
		const n = this.#n
		const partnerOf = new Int32Array(n)
		let weight = 0
		for (let u = 1; u <= n; u++) {
			const mate = this.#of(this.#mate, u)
			partnerOf[u - 1] = mate - 1
			if (mate > u) weight += this.#at(this.#weight, u, mate)
		}
		const oddSets: { vertices: number[]; price: number }[] = []
		for (let x = 1; x <= this.#last; x++)
			if (this.#of(this.#top, x) === x) this.#collect(x, oddSets)
		return {
			partnerOf,
			weight,
			certificate: { vertexPrices: this.#price.slice(1, n + 1), oddSets },
		}
	}

	/** The vertices of a node; every priced blossom met on the way is added to the odd sets. */
	#collect(node: number, oddSets: { vertices: number[]; price: number }[]): number[] {
		if (node <= this.#n) return [node - 1]
		const vertices = this.#nodesOf(node).flatMap((inside) => this.#collect(inside, oddSets))
		const price = this.#of(this.#price, node)
		if (price > 0) oddSets.push({ vertices, price })
		return vertices
	}

	/** One stage: grows the forest, lowering prices where it is stuck, until one more pair is made. */
	#pairTwoMore(): boolean {
		this.#side.fill(side.unreached)
		this.#nearest.fill(0)
		this.#queue = []
		for (let x = 1; x <= this.#last; x++) {
			if (this.#of(this.#top, x) !== x || this.#of(this.#mate, x) !== 0) continue
			this.#parent[x] = 0
			this.#side[x] = side.outer
			this.#visit(x)
		}
		if (this.#queue.length === 0) return false
		for (;;) {
			if (this.#growByTightEdges()) return true
			if (!this.#movePrices()) return false
			if (this.#followNewTightEdges()) return true
			for (let b = this.#n + 1; b <= this.#last; b++)
				if (this.#is(b, side.inner) && this.#of(this.#price, b) === 0) this.#openBlossom(b)
		}
	}

	#growByTightEdges(): boolean {
		const n = this.#n
		for (let next = 0; next < this.#queue.length; next++) {
			const u = this.#queue[next] as number
			if (this.#of(this.#side, this.#of(this.#top, u)) === side.inner) continue
			for (let v = 1; v <= n; v++) {
				const there = this.#of(this.#top, v)
				if (this.#at(this.#weight, u, v) <= 0 || this.#of(this.#top, u) === there) continue
				if (this.#slack(u, v) > 0) this.#keepNearest(u, there)
				else if (this.#takeTightEdge(u, v)) return true
			}
		}
		this.#queue = []
		return false
	}

	/** The least change of prices that makes an edge tight, empties a blossom or ends the search. */
	#movePrices(): boolean {
		const n = this.#n
		let step = Number.POSITIVE_INFINITY
		for (let u = 1; u <= n; u++)
			if (this.#is(this.#of(this.#top, u), side.outer))
				step = Math.min(step, this.#of(this.#price, u))
		// The vertices still alone have the lowest price: at zero, leaving them alone costs nothing.
		const lowest = step
		for (let b = n + 1; b <= this.#last; b++)
			if (this.#is(b, side.inner)) step = Math.min(step, this.#of(this.#price, b) / 2)
		for (let x = 1; x <= this.#last; x++) {
			const from = this.#of(this.#nearest, x)
			if (this.#of(this.#top, x) !== x || from === 0) continue
			const here = this.#of(this.#side, x)
			if (here === side.inner) continue
			const slack = this.#slack(from, x)
			step = Math.min(step, here === side.outer ? slack / 2 : slack)
		}
		for (let u = 1; u <= n; u++) {
			const here = this.#of(this.#side, this.#of(this.#top, u))
			if (here === side.outer) this.#price[u] = this.#of(this.#price, u) - step
			else if (here === side.inner) this.#price[u] = this.#of(this.#price, u) + step
		}
		for (let b = n + 1; b <= this.#last; b++) {
			if (this.#is(b, side.outer)) this.#price[b] = this.#of(this.#price, b) + 2 * step
			else if (this.#is(b, side.inner)) this.#price[b] = this.#of(this.#price, b) - 2 * step
		}
		return step < lowest
	}

	#followNewTightEdges(): boolean {
		for (let x = 1; x <= this.#last; x++) {
			const from = this.#of(this.#nearest, x)
			if (this.#of(this.#top, x) !== x || from === 0 || this.#of(this.#top, from) === x) continue
			if (this.#slack(from, x) > 0) continue
			if (this.#takeTightEdge(this.#at(this.#tail, from, x), this.#at(this.#head, from, x)))
				return true
		}
		return false
	}

	/** Follows a tight edge from an outer vertex; true when it joined two trees, hence one more pair. */
	#takeTightEdge(tail: number, head: number): boolean {
		const u = this.#of(this.#top, tail)
		const v = this.#of(this.#top, head)
		const there = this.#of(this.#side, v)
		if (there === side.unreached) {
			const beyond = this.#of(this.#top, this.#of(this.#mate, v))
			this.#parent[v] = tail
			this.#side[v] = side.inner
			this.#side[beyond] = side.outer
			this.#nearest[v] = 0
			this.#nearest[beyond] = 0
			this.#visit(beyond)
		} else if (there === side.outer) {
			const ancestor = this.#commonAncestor(u, v)
			if (ancestor === 0) {
				this.#exchangeUpwards(u, v)
				this.#exchangeUpwards(v, u)
				return true
			}
			this.#closeBlossom(u, ancestor, v)
		}
		return false
	}

	/** Pairs u with v, then swaps paired and unpaired edges from u up to its root. */
	#exchangeUpwards(u: number, v: number): void {
		for (let [node, other] = [u, v]; ; ) {
			const left = this.#of(this.#top, this.#of(this.#mate, node))
			this.#pair(node, other)
			if (left === 0) return
			const above = this.#of(this.#top, this.#of(this.#parent, left))
			this.#pair(left, above)
			node = above
			other = left
		}
	}

	/** Pairs a node with another by their tightest edge; inside a blossom, pairs around the cycle. */
	#pair(node: number, other: number): void {
		this.#mate[node] = this.#at(this.#head, node, other)
		if (node <= this.#n) return
		const entered = this.#petalOf(node, this.#at(this.#tail, node, other))
		const steps = this.#evenStepsTo(node, entered)
		const cycle = this.#nodesOf(node)
		for (let i = 0; i < steps; i++) this.#pair(cycle[i] as number, cycle[i ^ 1] as number)
		this.#pair(entered, other)
		this.#cycle[node] = [...cycle.slice(steps), ...cycle.slice(0, steps)]
	}

	/** How far a node is from the base of its blossom, by the way round that is even. */
	#evenStepsTo(blossom: number, node: number): number {
		const cycle = this.#nodesOf(blossom)
		const place = cycle.indexOf(node)
		if (place % 2 === 0) return place
		this.#cycle[blossom] = [cycle[0] as number, ...cycle.slice(1).reverse()]
		return cycle.length - place
	}

	#commonAncestor(u: number, v: number): number {
		this.#stamp++
		for (let [node, other] = [u, v]; node !== 0 || other !== 0; [node, other] = [other, node]) {
			if (node === 0) continue
			if (this.#of(this.#seenAt, node) === this.#stamp) return node
			this.#seenAt[node] = this.#stamp
			node = this.#of(this.#top, this.#of(this.#mate, node))
			if (node !== 0) node = this.#of(this.#top, this.#of(this.#parent, node))
		}
		return 0
	}

	/** The cycle through u, v and their common ancestor becomes one outer node. */
	#closeBlossom(u: number, ancestor: number, v: number): void {
		let b = this.#n + 1
		while (b <= this.#last && this.#of(this.#top, b) !== 0) b++
		if (b > this.#last) this.#last = b
		this.#price[b] = 0
		this.#side[b] = side.outer
		this.#mate[b] = this.#of(this.#mate, ancestor)
		const up = this.#climb(u, ancestor).reverse()
		this.#cycle[b] = [ancestor, ...up, ...this.#climb(v, ancestor)]
		this.#putUnder(b, b)
		this.#takeTightestEdges(b)
		this.#findNearest(b)
	}

	/** The nodes from x up to the ancestor, without it; the inner ones become outer vertices to visit. */
	#climb(from: number, ancestor: number): number[] {
		const nodes: number[] = []
		for (let x = from; x !== ancestor; ) {
			const inner = this.#of(this.#top, this.#of(this.#mate, x))
			nodes.push(x, inner)
			this.#visit(inner)
			x = this.#of(this.#top, this.#of(this.#parent, inner))
		}
		return nodes
	}

	/** A blossom's edge to each other node is the tightest of its own nodes'. */
	#takeTightestEdges(b: number): void {
		const columns = this.#columns
		for (let x = 1; x <= this.#last; x++) {
			this.#weight[b * columns + x] = 0
			this.#weight[x * columns + b] = 0
		}
		this.#petal.fill(0, b * (this.#n + 1), (b + 1) * (this.#n + 1))
		for (const inside of this.#nodesOf(b)) {
			for (let x = 1; x <= this.#last; x++) {
				if (this.#at(this.#weight, inside, x) <= 0) continue
				if (this.#at(this.#weight, b, x) > 0 && this.#slack(inside, x) >= this.#slack(b, x))
					continue
				this.#copyEdge(inside, x, b, x)
				this.#copyEdge(x, inside, x, b)
			}
			for (let v = 1; v <= this.#n; v++)
				if (this.#petalOf(inside, v) !== 0) this.#petal[b * (this.#n + 1) + v] = inside
		}
	}

	/** An inner blossom without price is opened: its cycle joins the forest, node by node. */
	#openBlossom(b: number): void {
		for (const inside of this.#nodesOf(b)) this.#putUnder(inside, inside)
		const entered = this.#petalOf(b, this.#at(this.#tail, b, this.#of(this.#parent, b)))
		const steps = this.#evenStepsTo(b, entered)
		const cycle = this.#nodesOf(b)
		for (let i = 0; i < steps; i += 2) {
			const inner = cycle[i] as number
			const outer = cycle[i + 1] as number
			this.#parent[inner] = this.#at(this.#tail, outer, inner)
			this.#side[inner] = side.inner
			this.#side[outer] = side.outer
			this.#nearest[inner] = 0
			this.#findNearest(outer)
			this.#visit(outer)
		}
		this.#side[entered] = side.inner
		this.#parent[entered] = this.#of(this.#parent, b)
		for (const node of cycle.slice(steps + 1)) {
			this.#side[node] = side.unreached
			this.#findNearest(node)
		}
		this.#top[b] = 0
	}

	#visit(node: number): void {
		if (node <= this.#n) this.#queue.push(node)
		else for (const inside of this.#nodesOf(node)) this.#visit(inside)
	}

	#putUnder(node: number, top: number): void {
		this.#top[node] = top
		if (node > this.#n) for (const inside of this.#nodesOf(node)) this.#putUnder(inside, top)
	}

	#keepNearest(from: number, node: number): void {
		const known = this.#of(this.#nearest, node)
		if (known === 0 || this.#slack(from, node) < this.#slack(known, node))
			this.#nearest[node] = from
	}

	#findNearest(node: number): void {
		this.#nearest[node] = 0
		for (let u = 1; u <= this.#n; u++) {
			const top = this.#of(this.#top, u)
			if (this.#at(this.#weight, u, node) > 0 && top !== node && this.#is(top, side.outer))
				this.#keepNearest(u, node)
		}
	}

	/** How far the tightest edge between two nodes is from being tight; twice its weight was paid. */
	#slack(x: number, y: number): number {
		const tail = this.#at(this.#tail, x, y)
		const head = this.#at(this.#head, x, y)
		const paid = this.#of(this.#price, tail) + this.#of(this.#price, head)
		return paid - 2 * this.#at(this.#weight, tail, head)
	}

	#copyEdge(fromX: number, fromY: number, toX: number, toY: number): void {
		const [from, to] = [fromX * this.#columns + fromY, toX * this.#columns + toY]
		this.#weight[to] = this.#weight[from] as number
		this.#tail[to] = this.#tail[from] as number
		this.#head[to] = this.#head[from] as number
	}

	#is(node: number, which: number): boolean {
		return this.#of(this.#top, node) === node && this.#of(this.#side, node) === which
	}
	#nodesOf(blossom: number): number[] {
		return this.#cycle[blossom] as number[]
	}
	#petalOf(node: number, vertex: number): number {
		return this.#petal[node * (this.#n + 1) + vertex] as number
	}
	#at(table: Float64Array | Int32Array, x: number, y: number): number {
		return table[x * this.#columns + y] as number
	}
	#of(list: Float64Array | Int32Array | Int8Array, node: number): number {
		return list[node] as number
	}
}
