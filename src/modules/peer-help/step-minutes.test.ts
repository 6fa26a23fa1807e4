import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { stepMinutes } from './step-minutes.ts'

const check = (available: number, hasFollowUp: boolean, expected: number[]) =>
	it(`${available} minutes ${hasFollowUp ? 'with' : 'without'} a follow-up: ${expected.join(', ')}`, () => {
		assert.deepEqual([...stepMinutes(available, hasFollowUp).values()], expected)
	})

describe('The time of each step', () => {
	check(120, true, [15, 10, 15, 10, 45, 10, 15])
	check(105, false, [10, 15, 10, 45, 10, 15])
	check(90, false, [9, 13, 9, 38, 8, 13])
	check(7, true, [1, 1, 1, 1, 1, 1, 1])
	// Less than a minute a step is no session: each keeps its minute.
	check(5, false, [1, 1, 1, 1, 1, 1])

	it('adds up to the time there is, whatever it is, each step having a minute at least', () => {
		fc.assert(
			fc.property(fc.integer({ min: 7, max: 1440 }), fc.boolean(), (available, hasFollowUp) => {
				const minutes = [...stepMinutes(available, hasFollowUp).values()]
				assert.equal(minutes.length, hasFollowUp ? 7 : 6)
				assert.equal(
					minutes.reduce((sum, one) => sum + one, 0),
					available,
				)
				assert.ok(minutes.every((one) => Number.isInteger(one) && one >= 1))
			}),
			{ seed: 7 },
		)
	})

	it('never takes a minute from a step when there is one more', () => {
		for (let available = 7; available < 300; available++) {
			const [less, more] = [stepMinutes(available, true), stepMinutes(available + 10, true)]
			for (const [step, minutes] of less)
				assert.ok((more.get(step) ?? 0) >= minutes, `${available}`)
		}
	})
})
