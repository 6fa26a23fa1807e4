import assert from 'node:assert/strict'
import { test } from 'node:test'
import { comparableProduct, kBestPaths, type PathsQuery } from './k-best-paths.ts'
import { everyPath, one, randomFrom, shuffle } from './testing.ts'
import { buildTieGraph, type Person, type Tie, withTieChanges } from './tie-graph.ts'

const seed = 20260701

test(`10 000 random queries get exactly the paths of brute force, in its order (seed ${seed})`, () => {
	const random = randomFrom(seed)
	let paths = 0
	let ties = 0
	for (let query = 0; query < 10_000; query++) {
		// One in a hundred is large enough to fill the search's columns and make them grow.
		const world = randomWorld(random, query % 100 === 0 ? 40 : 12)
		const asked = randomQuery(random, world.people)
		const found = kBestPaths(buildTieGraph(world), asked)
		const all = everyPath(world, asked)
		assert.deepEqual(found, all.slice(0, asked.k), `query ${query}`)
		paths += found.length
		for (let i = 1; i < found.length; i++) {
			if (worth(found[i]) === worth(found[i - 1])) ties++
		}
	}
	assert.ok(paths > 15_000, `only ${paths} paths compared`)
	assert.ok(ties > 5_000, `only ${ties} equal products met`)
})

test('ties changed above a graph give the paths of a graph built with them', () => {
	const random = randomFrom(seed + 1)
	for (let query = 0; query < 1_000; query++) {
		const world = randomWorld(random)
		const changes = randomTies(random, world.people, 6, [0, 1, 500, 500, 1000])
		const ids = (tie: Tie) => `${tie.from} ${tie.to}`
		const after = new Map<string, Tie>()
		for (const tie of world.ties) {
			if (tie.perMille > (after.get(ids(tie))?.perMille ?? 0)) after.set(ids(tie), tie)
		}
		for (const change of changes) after.set(ids(change), change)
		const half = changes.length >> 1
		const once = withTieChanges(buildTieGraph(world), changes.slice(0, half)).graph
		const { graph, unknownPeople } = withTieChanges(once, changes.slice(half))
		const rebuilt = buildTieGraph({ people: world.people, ties: after.values() })
		const asked = randomQuery(random, world.people)
		assert.deepEqual(kBestPaths(graph, asked), kBestPaths(rebuilt, asked), `query ${query}`)
		assert.deepEqual(unknownPeople, [])
	}
})

test('the order in which people and ties are given never matters', () => {
	const random = randomFrom(seed + 2)
	for (let query = 0; query < 500; query++) {
		const world = randomWorld(random)
		const asked = randomQuery(random, world.people)
		const shuffled = {
			people: shuffle(random, world.people),
			ties: shuffle(random, world.ties),
		}
		const askedShuffled = { ...asked, targets: shuffle(random, [...asked.targets]) }
		assert.deepEqual(
			kBestPaths(buildTieGraph(shuffled), askedShuffled),
			kBestPaths(buildTieGraph(world), asked),
		)
	}
})

test('a whole-trust hop costs nothing, so the shorter of two equal paths comes first, then ids', () => {
	check({
		ties: ['me a 1000', 'a z 500', 'me z 500', 'me b 1000', 'b z 500'],
		targets: ['z'],
		expected: ['me z 500', 'me a z 500000', 'me b z 500000'],
	})
})

test('everybody trusts everybody wholly: the shortest path, then those with the first ids', () => {
	const ids = ['me', 'z', ...Array.from({ length: 60 }, (_, i) => `p${String(i).padStart(2, '0')}`)]
	const ties = ids.flatMap((from) => ids.map((to) => `${from} ${to} 1000`))
	check({
		ties,
		targets: ['z'],
		k: 4,
		expected: ['me z 1000', 'me p00 z 1000000', 'me p01 z 1000000', 'me p02 z 1000000'],
	})
})

test('a ring of friends who only route to each other leads round in it, and nowhere else', () => {
	const ring = Array.from({ length: 12 }, (_, i) => `r${i}`)
	const round = ring.flatMap((from, i) => {
		const next = ring[(i + 1) % ring.length] as string
		return [`${from} ${next} 1000`, `${next} ${from} 1000`]
	})
	const ties = ['me r0 1000', ...round, 'out z 1000']
	check({ ties, targets: ['z'], expected: [] })
	check({ ties, targets: ['r2'], expected: ['me r0 r1 r2 1000000000'] })
	check({
		ties: [...ties, 'r2 z 10', 'me out 1'],
		targets: ['z'],
		expected: ['me r0 r1 r2 z 10000000000', 'me out z 1000'],
	})
})

test('a hub of fourteen thousand ties is a go-between like another, and quickly', () => {
	const crowd = Array.from({ length: 14_000 }, (_, i) => `p${String(i).padStart(5, '0')}`)
	const ties = [
		{ from: 'me', to: 'hub', perMille: 500 },
		...crowd.flatMap((p, i) => [
			{ from: 'hub', to: p, perMille: 1 + (i % 900) },
			{ from: p, to: 'hub', perMille: 1 + (i % 900) },
		]),
		{ from: 'p07000', to: 'z', perMille: 800 },
		{ from: 'p00001', to: 'z', perMille: 1000 },
	]
	const ids = ['me', 'hub', 'z', ...crowd].map((id) => ({ id }))
	const graph = buildTieGraph({ people: ids, ties })
	const asked = { from: 'me', targets: ['z'], maxHops: 4, k: 3 }
	const began = performance.now()
	assert.deepEqual(
		kBestPaths(graph, asked).map((path) => [...path.people, path.product].join(' ')),
		[`me hub p07000 z ${500 * 701 * 800}`, `me hub p00001 z ${500 * 2 * 1000}`],
	)
	// Some 2 ms when nothing else runs.
	assert.ok(performance.now() - began < 500)
})

test('trust is directed: being trusted opens no path', () => {
	check({ ties: ['a me 900', 'z a 900'], targets: ['z'], expected: [] })
})

test('a path ends at the first person of the firm it meets, each of them being an end', () => {
	check({
		ties: ['me a 900', 'a z1 800', 'z1 z2 1000', 'a z2 700'],
		targets: ['z1', 'z2'],
		expected: ['me a z1 720000', 'me a z2 630000'],
	})
})

test('someone who opted out is asked for nobody else, but may be the person reached', () => {
	const ties = ['me a 900', 'a z 900', 'me b 100', 'b z 100']
	check({ ties, optOut: ['a'], targets: ['z'], expected: ['me b z 10000'] })
	check({ ties, optOut: ['z'], targets: ['z'], expected: ['me a z 810000', 'me b z 10000'] })
})

test('an excluded person is on no path, not even at its end; the asker is never a go-between', () => {
	const ties = ['me a 900', 'a z 900', 'a me 1000', 'me z 1']
	check({ ties, excluded: ['a'], targets: ['z'], expected: ['me z 1'] })
	check({ ties, excluded: ['z'], targets: ['z'], expected: [] })
	check({ ties, targets: ['me'], expected: [] })
})

test('an unconfirmed tie of the asker, added for that query, serves as a first hop only', () => {
	const { graph } = withTieChanges(
		buildTieGraph({ people: people('me a z'), ties: [tie('a z 900')] }),
		[tie('me a 300')],
	)
	const asked = { targets: ['z'], maxHops: 3, k: 1 }
	assert.deepEqual(kBestPaths(graph, { ...asked, from: 'me' }), [
		{ people: ['me', 'a', 'z'], product: 270_000 },
	])
})

test('a change about someone who joined since is told, not guessed', () => {
	const graph = buildTieGraph({ people: people('me z'), ties: [] })
	const changed = withTieChanges(graph, [tie('me new 900'), tie('me z 400')])
	assert.deepEqual(changed.unknownPeople, ['new'])
	assert.equal(
		kBestPaths(changed.graph, { from: 'me', targets: ['z'], maxHops: 1, k: 1 }).length,
		1,
	)
	assert.equal(kBestPaths(graph, { from: 'me', targets: ['z'], maxHops: 1, k: 1 }).length, 0)
})

test('nobody, one person, strangers, a tie with oneself, a tie of no trust: no path, no failure', () => {
	check({ ties: [], targets: ['z'], expected: [] })
	check({ ties: ['me me 1000'], targets: ['me', 'nobody'], expected: [] })
	check({ ties: ['me a 900', 'z a 900'], targets: ['z'], expected: [] })
	check({ ties: ['me a 0', 'a z 1000'], targets: ['z'], expected: [] })
	check({ ties: ['me a 900'], targets: [], expected: [] })
	const empty = buildTieGraph({ people: [], ties: [] })
	assert.deepEqual(kBestPaths(empty, { from: 'me', targets: ['z'], maxHops: 4, k: 5 }), [])
})

test('among parallel ties the most trusted one counts', () => {
	check({ ties: ['me z 300', 'me z 800', 'me z 500'], targets: ['z'], expected: ['me z 800'] })
})

test('ids are compared by code points, accents and emoji included', () => {
	check({
		ties: [
			'me \u{1f600} 1000',
			'\u{1f600} z 1000',
			'me \uff5e 1000',
			'\uff5e z 1000',
			'me é 1000',
			'é z 1000',
		],
		targets: ['z'],
		expected: ['me é z 1000000', 'me \uff5e z 1000000', 'me \u{1f600} z 1000000'],
	})
})

test('a tie with a stranger, a trust above 1000 and a fifth hop are refused as bugs', () => {
	assert.throws(() => buildTieGraph({ people: people('me'), ties: [tie('me z 1')] }), /z/)
	assert.throws(() => buildTieGraph({ people: people('me z'), ties: [tie('me z 1001')] }), /1001/)
	const graph = buildTieGraph({ people: people('me z'), ties: [] })
	assert.throws(() => kBestPaths(graph, { from: 'me', targets: ['z'], maxHops: 5, k: 1 }))
	assert.throws(() => kBestPaths(graph, { from: 'me', targets: ['z'], maxHops: 4, k: 0 }))
})

function check(asked: {
	ties: string[]
	targets: string[]
	optOut?: string[]
	excluded?: string[]
	k?: number
	expected: string[]
}) {
	const ties = asked.ties.map(tie)
	const ids = new Set(['me', ...ties.flatMap(({ from, to }) => [from, to])])
	const everyone = [...ids].map((id) => ({ id, optOut: asked.optOut?.includes(id) ?? false }))
	const found = kBestPaths(buildTieGraph({ people: everyone, ties }), {
		from: 'me',
		targets: asked.targets,
		excluded: asked.excluded ?? [],
		maxHops: 4,
		k: asked.k ?? 10,
	})
	assert.deepEqual(
		found.map((path) => [...path.people, path.product].join(' ')),
		asked.expected,
	)
}

function tie(text: string): Tie {
	const [from, to, perMille] = text.split(' ')
	return { from: String(from), to: String(to), perMille: Number(perMille) }
}

function people(ids: string): Person[] {
	return ids.split(' ').map((id) => ({ id }))
}

function worth(path: { people: readonly string[]; product: number } | undefined): number {
	return path ? comparableProduct(path) : 0
}

function randomWorld(random: () => number, mostPeople = 12) {
	const count = 2 + Math.floor(random() * (mostPeople - 1))
	const everyone: Person[] = Array.from({ length: count }, (_, i) => ({
		id: `${one(random, ['p', 'é', 'Z', 'p1'])}-${i}`,
		optOut: random() < 0.12,
	}))
	const palettes = [
		[1000],
		[500, 1000],
		[0, 250, 500, 1000, 1000],
		[1, 10, 100, 1000],
		Array.from({ length: 1001 }, (_, i) => i),
	]
	const palette = palettes[Math.floor(random() * palettes.length)] as number[]
	const density = 2 + Math.floor(random() * 10)
	return { people: everyone, ties: randomTies(random, everyone, count * density, palette) }
}

function randomTies(random: () => number, among: Person[], count: number, palette: number[]) {
	return Array.from({ length: count }, () => ({
		from: one(random, among).id,
		to: one(random, among).id,
		perMille: one(random, palette),
	}))
}

function randomQuery(random: () => number, among: Person[]): PathsQuery {
	const some = (share: number) => among.filter(() => random() < share).map(({ id }) => id)
	return {
		from: one(random, among).id,
		targets: [one(random, among).id, ...some(0.1)],
		excluded: some(0.06),
		notGoBetweens: some(0.06),
		notFirst: random() < 0.3 ? some(0.15) : [],
		metOnly: random() < 0.3 ? some(0.15) : [],
		maxHops: 1 + Math.floor(random() * 4),
		k: 1 + Math.floor(random() * 8),
	}
}
