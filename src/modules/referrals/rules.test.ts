import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cents } from '#kernel'
import { oneWay, yearlyShare } from './balance.ts'
import { inMind, type Remembered } from './in-mind.ts'
import { clocks, ends, hasEnded, mayPass, referralStates } from './states.ts'

describe('The states of a recommendation', () => {
	it('lead from a draft to every end, and each open one has a clock that ends it', () => {
		const reached = new Set(['drafted'])
		for (const state of reached)
			for (const next of referralStates) if (mayPass(state as never, next)) reached.add(next)
		assert.deepEqual([...reached].sort(), [...referralStates].sort())
		for (const state of referralStates) {
			if (state === 'drafted' || hasEnded(state)) continue
			assert.equal(clocks[state]?.at(-1)?.[0], 'end', state)
			assert.ok(mayPass(state, 'no_answer'), state)
		}
	})

	it('never go back from an end to waiting, but for a silence that is broken', () => {
		for (const end of ends)
			for (const state of ['sent', 'seen', 'contacted', 'quoted'] as const)
				assert.equal(mayPass(end, state), end === 'no_answer' && /contacted|quoted/.test(state))
	})
})

describe('Giving and receiving', () => {
	it('is one way from the threshold on, when nothing came the other way', () => {
		const check = (given: number, received: number, pattern: string | null) =>
			assert.equal(oneWay({ given, received }, 3), pattern)
		check(3, 0, 'gives')
		check(0, 3, 'receives')
		check(2, 0, null)
		check(12, 1, null)
		check(0, 0, null)
	})

	it('makes a share of turnover that is never rounded up to its reference', () => {
		const share = (amounts: number[], turnover: number | null) =>
			yearlyShare(2026, amounts.map(cents), turnover === null ? null : cents(turnover), 3000)
				.shareBps
		assert.equal(share([30_00], 100_00), 3000)
		assert.equal(share([29_99], 100_00), 2999)
		assert.equal(share([], 100_00), 0)
		assert.equal(share([5_00], null), null)
		assert.equal(share([5_00], 0), null)
		assert.equal(share([90_000_000_000_00], 99_999_999_999_99), 9000)
	})
})

describe('Staying in mind', () => {
	const now = Temporal.Instant.from('2027-03-02T10:00:00Z')
	const ago = (days: number) => now.subtract({ hours: 24 * days })
	const someone = (personId: string, change: Partial<Remembered> = {}): Remembered => ({
		personId,
		gave: 0,
		lastHeard: null,
		lastSaid: null,
		saidAt: null,
		...change,
	})
	const suggested = (known: Remembered[], most = 3) =>
		inMind(known, now, { quietDays: 60, most }).suggested.map(({ personId }) => personId)

	it('suggests a few: who already recommended one, then the longest silence', () => {
		const known = [
			someone('a', { lastHeard: ago(10) }),
			someone('b', { lastHeard: ago(70) }),
			someone('c', { lastHeard: ago(400) }),
			someone('d', { gave: 2, lastHeard: ago(61) }),
			someone('e'),
		]
		assert.deepEqual(suggested(known), ['d', 'e', 'c'])
		assert.deepEqual(suggested([...known].reverse()), ['d', 'e', 'c'], 'whatever the order')
		assert.deepEqual(suggested(known, 1), ['d'])
	})

	it('leaves for later who was left for later, and for good who was', () => {
		assert.deepEqual(suggested([someone('a', { lastSaid: 'later', saidAt: ago(5) })]), [])
		assert.deepEqual(suggested([someone('a', { lastSaid: 'later', saidAt: ago(65) })]), ['a'])
		assert.deepEqual(suggested([someone('a', { lastSaid: 'never', saidAt: ago(900) })]), [])
	})
})
