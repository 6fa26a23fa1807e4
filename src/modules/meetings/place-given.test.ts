import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Place, placeGiven, placesTaken, promoted } from './place-given.ts'
import { type Answer, answers, seated } from './states.ts'

const at = (minute: number) =>
	Temporal.Instant.from('2026-11-20T08:00:00Z').add({ minutes: minute })
const place = (attendeeId: string, answer: Answer, waits: number | null = null): Place => ({
	attendeeId,
	answer,
	waitingAt: waits === null ? null : at(waits),
})

test('A chair is given while there is one, then one waits', () => {
	const two = [place('a', 'comes'), place('b', 'substitute')]
	assert.equal(placeGiven(two, 'c', 'comes', 3), 'free')
	assert.equal(placeGiven(two, 'c', 'comes', 2), 'waits')
	assert.equal(placeGiven(two, 'c', 'comes', null), 'free')
	assert.equal(placeGiven(two, 'c', 'remote', 2), 'none')
})

test('Who has a chair keeps it, sending a substitute or choosing another meal', () => {
	const full = [place('a', 'comes'), place('b', 'comes')]
	assert.equal(placeGiven(full, 'a', 'substitute', 2), 'free')
})

test('Nobody passes before those who wait', () => {
	const left = [place('a', 'comes'), place('b', 'excused'), place('c', 'comes', 5)]
	assert.equal(placeGiven(left, 'd', 'comes', 2), 'waits')
	assert.equal(placeGiven(left, 'b', 'comes', 2), 'waits')
	assert.deepEqual(promoted(left, 2), ['c'])
})

test('Chairs left go to those who wait, the first first, and never more than there are', () => {
	const answer = fc.constantFrom(...answers)
	const anyPlaces = fc
		.array(fc.tuple(answer, fc.option(fc.nat(500))), { maxLength: 30 })
		.map((all) =>
			all.map(([said, waits], i) => place(`p${i}`, said, seated.includes(said) ? waits : null)),
		)
	fc.assert(
		fc.property(anyPlaces, fc.option(fc.integer({ min: 1, max: 20 })), (places, capacity) => {
			const given = promoted(places, capacity)
			const after = places.map((one) =>
				given.includes(one.attendeeId) ? { ...one, waitingAt: null } : one,
			)
			if (capacity !== null && placesTaken(places) <= capacity)
				assert.ok(placesTaken(after) <= capacity)
			const left = after.filter(({ waitingAt }) => waitingAt !== null)
			if (left.length > 0 && capacity !== null) assert.ok(placesTaken(after) >= capacity)
			for (const id of given)
				for (const one of left)
					assert.ok(
						Temporal.Instant.compare(
							places.find(({ attendeeId }) => attendeeId === id)?.waitingAt as Temporal.Instant,
							one.waitingAt as Temporal.Instant,
						) <= 0,
					)
		}),
		{ seed: 11 },
	)
})
