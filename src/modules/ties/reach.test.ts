import assert from 'node:assert/strict'
import { test } from 'node:test'
import { comparableProduct, kBestPaths } from './k-best-paths.ts'
import { reachOf } from './reach.ts'
import { one, randomFrom } from './testing.ts'
import { buildTieGraph, type Tie, type TieGraph } from './tie-graph.ts'
import { TieRowsBuilder } from './tie-rows-builder.ts'
import { UuidIndex } from './uuid-index.ts'

test('how far trust carries is the product of the best path, for everybody, within any number of ties', () => {
	const random = randomFrom(17)
	for (let drawn = 0; drawn < 400; drawn++) {
		const people = Array.from({ length: 4 + Math.floor(random() * 12) }, (_, n) => ({
			id: `p${n}`,
			optOut: random() < 0.2,
		}))
		const ties = Array.from({ length: people.length * 3 }, (): Tie => {
			const [from, to] = [one(random, people).id, one(random, people).id]
			return { from, to, perMille: one(random, [1, 30, 300, 500, 1000]) }
		})
		const graph = buildTieGraph({ people, ties })
		const from = Math.floor(random() * people.length)
		const closed = new Set(people.flatMap((_, n) => (n !== from && random() < 0.1 ? [n] : [])))
		const maxHops = 1 + Math.floor(random() * 4)
		const all = people.map((_, n) => n)
		const reached = reachOf(graph, from, all, maxHops, new Set([...closed, from]))
		for (const person of all) {
			const [best] = kBestPaths(graph, {
				from: graph.people.idOf(from),
				targets: [graph.people.idOf(person)],
				excluded: [...closed].map((n) => graph.people.idOf(n)),
				maxHops,
				k: 1,
			})
			const product = best ? comparableProduct(best) / 1000 ** (4 - maxHops) : 0
			assert.equal(reached[person], product, `world ${drawn}, to ${person} in ${maxHops}`)
			// Asked about alone, their side is the shorter.
			const [alone] = reachOf(graph, from, [person], maxHops, new Set([...closed, from]))
			assert.equal(alone, product, `world ${drawn}, to ${person} alone in ${maxHops}`)
		}
	}
})

const id = (n: number) => `018f0000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`

function graphOf(people: number, ties: Iterable<[number, number, number]>): TieGraph {
	const index = new UuidIndex(people)
	for (let n = 0; n < people; n++) index.add(id(n))
	const builder = new TieRowsBuilder(people)
	for (const [a, b, trust] of ties) builder.add(a, b, trust)
	const rows = builder.finish()
	return {
		people: index,
		optOut: new Uint8Array(people),
		outgoing: rows,
		incoming: rows,
		changedOutgoing: null,
		changedIncoming: null,
	}
}

test('a hub of 14 000 ties leads from any of its contacts to any other, within milliseconds', () => {
	const contacts = 14_000
	const graph = graphOf(
		contacts + 1,
		Array.from({ length: contacts }, (_, n): [number, number, number] => [
			0,
			n + 1,
			1 + (n % 1000),
		]),
	)
	const before = process.cpuUsage()
	for (let asked = 0; asked < 50; asked++) {
		const [from, to] = [id(1 + asked), id(contacts - asked)]
		const paths = kBestPaths(graph, { from, targets: [to], maxHops: 4, k: 5 })
		assert.deepEqual(
			paths.map(({ people }) => people),
			[[from, id(0), to]],
		)
	}
	const { user, system } = process.cpuUsage(before)
	assert.ok((user + system) / 50 < 50_000, 'less than 50 ms of processor each')
})

test('a ring of friends who only route to each other leads out of it to nobody, and in it to all', () => {
	const ring = 6
	const graph = graphOf(
		ring + 2,
		[
			...Array.from({ length: ring - 1 }, (_, n): [number, number, number] => [n, n + 1, 1000]),
			[0, ring - 1, 1000] as [number, number, number],
			[ring, ring + 1, 1000] as [number, number, number],
		].sort(([a], [b]) => a - b),
	)
	const asked = { from: id(0), maxHops: 4, k: 9 }
	assert.deepEqual(kBestPaths(graph, { ...asked, targets: [id(ring)] }), [])
	assert.deepEqual(
		kBestPaths(graph, { ...asked, targets: [id(2)] }).map(({ people }) => people.length - 1),
		[2, 4],
		'both ways round, and nobody twice',
	)
	const everyone = Array.from({ length: ring + 2 }, (_, n) => n)
	assert.deepEqual(
		reachOf(graph, 0, everyone, 3, new Set([0])).map((reach) => reach > 0),
		[false, true, true, true, true, true, false, false],
	)
})
