import assert from 'node:assert/strict'
import { test } from 'node:test'
import { heaviestMatching, type Matching, type WeightedEdge } from './heaviest-matching.ts'

const seed = 20261129

function check(size: number, edges: [number, number, number][], pairs: [number, number][]) {
	const found = heaviestMatching(size, edges.map(asEdge))
	assert.deepEqual(pairsOf(found), pairs)
	assertProven(size, edges.map(asEdge), found)
}
const asEdge = ([a, b, weight]: [number, number, number]): WeightedEdge => ({ a, b, weight })

test('nobody, one vertex, no edge, an edge worth nothing: nobody is paired', () => {
	check(0, [], [])
	check(1, [], [])
	check(3, [], [])
	check(2, [[0, 1, 0]], [])
	check(2, [[0, 1, -5]], [])
})

test('weight goes before number, and one heavy pair before two light ones', () => {
	check(
		4,
		[
			[0, 1, 2],
			[1, 2, 5],
			[2, 3, 2],
		],
		[[1, 2]],
	)
	check(
		4,
		[
			[0, 1, 3],
			[1, 2, 5],
			[2, 3, 3],
		],
		[
			[0, 1],
			[2, 3],
		],
	)
})

test('an odd cycle leaves out whoever costs least', () => {
	check(
		3,
		[
			[0, 1, 5],
			[1, 2, 6],
			[0, 2, 4],
		],
		[[1, 2]],
	)
	check(
		5,
		[
			[0, 1, 8],
			[1, 2, 8],
			[2, 3, 8],
			[3, 4, 8],
			[4, 0, 7],
		],
		[
			[0, 1],
			[2, 3],
		],
	)
})

test('odd cycles inside odd cycles are closed, crossed and opened again', () => {
	// After the cases that any implementation must survive: a blossom made inner, then opened.
	check(
		6,
		[
			[0, 1, 9],
			[0, 2, 8],
			[1, 2, 10],
			[0, 3, 5],
			[3, 4, 4],
			[0, 5, 3],
		],
		[
			[0, 5],
			[1, 2],
			[3, 4],
		],
	)
	check(
		8,
		[
			[0, 1, 11],
			[0, 2, 10],
			[1, 2, 12],
			[1, 3, 20],
			[2, 4, 20],
			[3, 4, 25],
			[3, 5, 10],
			[4, 6, 10],
			[6, 7, 8],
		].map((edge) => edge as [number, number, number]),
		[
			[0, 1],
			[2, 4],
			[3, 5],
			[6, 7],
		],
	)
})

test(`3 000 small graphs weigh what brute force finds (seed ${seed})`, () => {
	const random = randomFrom(seed)
	for (let graph = 0; graph < 3_000; graph++) {
		const size = 2 + Math.floor(random() * 8)
		const edges = randomEdges(random, size, random(), 1 + Math.floor(random() * 12))
		const found = heaviestMatching(size, edges)
		assert.equal(found.weight, bruteForce(size, edges), `graph ${graph}`)
		assertProven(size, edges, found)
	}
})

test(`Larger graphs carry their own proof, sparse, dense, and with many equal weights (seed ${seed})`, () => {
	const random = randomFrom(seed + 1)
	for (const size of [15, 40, 41, 90, 151])
		for (const density of [0.05, 0.3, 1])
			for (const most of [1, 3, 1_000, 2 ** 30]) {
				const edges = randomEdges(random, size, density, most)
				assertProven(size, edges, heaviestMatching(size, edges))
			}
})

test('the order of the edges never matters to the weight, nor a lighter double', () => {
	const random = randomFrom(seed + 2)
	const edges = randomEdges(random, 30, 0.4, 50)
	const found = heaviestMatching(30, edges)
	const doubled = edges.map((edge) => ({ ...edge, weight: edge.weight - 1 }))
	const other = heaviestMatching(30, [...doubled, ...edges.toReversed()])
	assert.deepEqual(pairsOf(other), pairsOf(found))
})

test('a vertex tied to itself, or one that does not exist, is a bug of the caller', () => {
	assert.throws(() => heaviestMatching(2, [{ a: 0, b: 0, weight: 1 }]))
	assert.throws(() => heaviestMatching(2, [{ a: 0, b: 2, weight: 1 }]))
	assert.throws(() => heaviestMatching(2, [{ a: 0, b: 1, weight: 1.5 }]))
})

/** The three lines of the certificate, checked edge by edge: no matching can be heavier. */
function assertProven(size: number, edges: readonly WeightedEdge[], found: Matching) {
	const { vertexPrices, oddSets } = found.certificate
	let dual = vertexPrices.reduce((sum, price) => sum + price, 0)
	for (const { vertices, price } of oddSets) {
		assert.ok(price > 0 && vertices.length % 2 === 1)
		dual += (price * (vertices.length - 1)) / 2
	}
	assert.equal(dual, 2 * found.weight, 'the prices add up to what was found')
	assert.ok(vertexPrices.every((price) => price >= 0))
	const holds = oddSets.map(({ vertices, price }) => ({ set: new Set(vertices), price }))
	let weight = 0
	const heaviest = new Map<string, number>()
	for (const { a, b, weight: w } of edges) {
		const paid = holds.reduce(
			(sum, { set, price }) => sum + (set.has(a) && set.has(b) ? price : 0),
			0,
		)
		assert.ok(
			(vertexPrices[a] ?? 0) + (vertexPrices[b] ?? 0) + paid >= 2 * w,
			`edge ${a}–${b} is paid`,
		)
		const name = `${Math.min(a, b)} ${Math.max(a, b)}`
		heaviest.set(name, Math.max(w, heaviest.get(name) ?? 0))
	}
	for (const [a, b] of pairsOf(found)) {
		assert.equal(found.partnerOf[b], a)
		weight += heaviest.get(`${a} ${b}`) ?? 0
	}
	assert.equal(weight, found.weight)
	assert.equal(found.partnerOf.length, size)
}

function pairsOf({ partnerOf }: Matching): [number, number][] {
	return [...partnerOf].flatMap((b, a): [number, number][] => (b > a ? [[a, b]] : []))
}

function bruteForce(size: number, edges: readonly WeightedEdge[]): number {
	const best = new Map<number, number>()
	const from = (free: number): number => {
		if (free === 0) return 0
		const known = best.get(free)
		if (known !== undefined) return known
		let most = 0
		for (const { a, b, weight } of edges)
			if (free & (1 << a) && free & (1 << b))
				most = Math.max(most, weight + from(free & ~(1 << a) & ~(1 << b)))
		best.set(free, most)
		return most
	}
	return from(2 ** size - 1)
}

function randomEdges(random: () => number, size: number, density: number, most: number) {
	const edges: WeightedEdge[] = []
	for (let a = 0; a < size; a++)
		for (let b = a + 1; b < size; b++)
			if (random() < density) edges.push({ a, b, weight: 1 + Math.floor(random() * most) })
	return edges
}

/** Numbers in [0, 1) that depend on the seed alone (mulberry32). */
function randomFrom(start: number): () => number {
	let state = start
	return () => {
		state = (state + 0x6d2b79f5) | 0
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
	}
}
