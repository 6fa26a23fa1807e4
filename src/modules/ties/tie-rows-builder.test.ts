import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { one, randomFrom } from './testing.ts'
import { buildTieGraph, type Tie } from './tie-graph.ts'
import { TieRowsBuilder } from './tie-rows-builder.ts'
import { UuidIndex } from './uuid-index.ts'

const uuid = (n: number) => `018f0000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`

describe('Rows of ties built from a stream', () => {
	it('are those of the graph built from all ties at once, hubs and parallel ties included', () => {
		for (let seed = 1; seed <= 40; seed++) {
			const random = randomFrom(seed)
			const people = Array.from({ length: 5 + Math.floor(random() * 120) }, (_, n) => n)
			const ties: [number, number, number][] = []
			const add = (a: number, b: number) => {
				const tie: [number, number, number] = [
					Math.min(a, b),
					Math.max(a, b),
					1 + Math.floor(random() * 1000),
				]
				ties.push(tie)
			}
			// Person 0 is a hub: a row longer than what insertion sorts.
			for (const person of people.slice(1)) if (random() < 0.8) add(0, person)
			for (let i = 0; i < people.length * 3; i++) {
				const [a, b] = [one(random, people), one(random, people)]
				if (a !== b) add(a, b)
			}
			const builder = new TieRowsBuilder(people.length)
			for (const [a, b, trust] of ties.toSorted((x, y) => x[0] - y[0])) builder.add(a, b, trust)
			const rows = builder.finish()
			const both = ties.flatMap(([a, b, perMille]): Tie[] => [
				{ from: uuid(a), to: uuid(b), perMille },
				{ from: uuid(b), to: uuid(a), perMille },
			])
			const whole = buildTieGraph({ people: people.map((n) => ({ id: uuid(n) })), ties: both })
			assert.deepEqual(rows, whole.outgoing, `seed ${seed}`)
			assert.deepEqual(rows, whole.incoming, `seed ${seed}: both ways alike`)
		}
	})

	it('refuse a tie out of order, of nobody, or of no trust', () => {
		const builder = new TieRowsBuilder(4)
		builder.add(1, 2, 500)
		for (const [a, b, trust] of [
			[0, 2, 500],
			[2, 1, 500],
			[2, 2, 500],
			[2, 3, 0],
			[2, 3, 1001],
		] as const)
			assert.throws(() => builder.add(a, b, trust), /comes in its order/)
	})
})

describe('Numbers of people', () => {
	it('are given in the order of their ids, found again, and spelled as they were', () => {
		const random = randomFrom(7)
		const ids = Array.from({ length: 3000 }, () => uuid(Math.floor(random() * 2 ** 40)))
		const sorted = [...new Set(ids)].sort()
		const index = new UuidIndex(sorted.length + 1)
		for (const [n, id] of sorted.entries()) assert.equal(index.add(id), n)
		assert.ok(index.isOrdered)
		for (const [n, id] of sorted.entries()) {
			assert.equal(index.numberOf(id), n)
			assert.equal(index.idOf(n), id)
			assert.equal(index.add(id), n, 'twice is once')
		}
		for (const nobody of [uuid(2 ** 45), 'claire', '', `${sorted[0]}0`, sorted[0]?.toUpperCase()])
			if (nobody !== sorted[0]) assert.equal(index.numberOf(nobody ?? ''), -1)
	})

	it('are given to who comes later, while there is room, and tell when one comes out of order', () => {
		const index = new UuidIndex(3)
		assert.equal(index.add(uuid(10)), 0)
		assert.equal(index.add(uuid(20)), 1)
		assert.equal(index.add(uuid(15)), 2)
		assert.equal(index.isOrdered, false)
		assert.equal(index.add(uuid(30)), -1, 'no room left')
		assert.equal(index.numberOf(uuid(15)), 2)
	})
})
