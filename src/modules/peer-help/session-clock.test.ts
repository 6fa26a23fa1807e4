import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { lastMove, type Move, sessionClock } from './session-clock.ts'

const start = Temporal.Instant.from('2026-12-03T17:00:00Z')
const after = (minutes: number) => start.add({ seconds: Math.round(minutes * 60) })
const minutes = new Map([
	[1, 10],
	[2, 15],
	[3, 10],
])
let place = 0
const begins = (step: number, at: number, isUndone = false): Move => ({
	position: ++place,
	step,
	addedMinutes: null,
	at: after(at),
	isUndone,
})
const adds = (at: number, isUndone = false): Move => ({
	position: ++place,
	step: null,
	addedMinutes: 5,
	at: after(at),
	isUndone,
})
const under = (moves: Move[], at: number) => {
	const clock = sessionClock(moves, minutes, after(at))
	assert.ok(clock.state === 'under_way')
	return clock
}

describe('The clock of a session', () => {
	it('waits until a step begins, then runs down and past zero', () => {
		assert.deepEqual(sessionClock([], minutes, start), { state: 'waiting' })
		const moves = [begins(1, 0)]
		assert.equal(under(moves, 0).secondsLeft, 600)
		assert.equal(under(moves, 9.5).secondsLeft, 30)
		assert.equal(under(moves, 12).secondsLeft, -120)
		assert.ok(under(moves, 12).endsAt.equals(after(10)))
	})

	it('gives five minutes more to the step under way, and takes them back', () => {
		const first = begins(1, 0)
		const more = adds(8)
		assert.equal(under([first, more], 9).secondsLeft, 360)
		assert.equal(under([first, more], 9).addedMinutes, 5)
		assert.equal(under([first, { ...more, isUndone: true }], 9).secondsLeft, 60)
		const second = begins(2, 14)
		assert.equal(under([first, more, second], 14).secondsLeft, 900, 'the next one has its own time')
	})

	it('finds, when one goes back, the former step with the time that went on passing', () => {
		const [first, second] = [begins(1, 0), begins(2, 6)]
		assert.equal(under([first, second], 8).step, 2)
		const back = under([first, { ...second, isUndone: true }], 8)
		assert.equal(back.step, 1)
		assert.equal(back.secondsLeft, 120)
		assert.equal(lastMove([first, { ...second, isUndone: true }]), first)
	})

	it('says of each step that is over what was planned, with what was added, and what it took', () => {
		const moves = [begins(1, 0), adds(9), begins(2, 14), begins(7, 20)]
		const clock = sessionClock(moves, minutes, after(60))
		assert.ok(clock.state === 'closed')
		assert.ok(clock.closedAt.equals(after(20)))
		assert.deepEqual(
			clock.taken.map(({ step, minutes: planned, seconds }) => [step, planned, seconds]),
			[
				[1, 15, 840],
				[2, 15, 360],
			],
		)
	})

	it('reads moves in their order, in whatever order they come', () => {
		const moves = [begins(1, 0), adds(3), begins(2, 12)]
		assert.deepEqual(
			sessionClock(moves.toReversed(), minutes, after(13)),
			sessionClock(moves, minutes, after(13)),
		)
	})
})
