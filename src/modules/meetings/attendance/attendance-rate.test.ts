import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { held, statuses } from '../check-in/statuses.ts'
import { attendanceRate, type Presence } from './attendance-rate.ts'

const today = Temporal.PlainDate.from('2026-11-26')
/** One letter a week, the last today: here, late, video, substitute, excused, medical, absent. */
const letters = {
	p: 'present',
	l: 'late',
	v: 'video',
	s: 'substitute',
	e: 'excused',
	m: 'medical',
	a: 'absent',
} as const
const told = (weeks: string): Presence[] =>
	[...weeks].map((letter, i) => ({
		heldOn: today.subtract({ weeks: weeks.length - 1 - i }),
		status: letters[letter as keyof typeof letters],
	}))
const check = (weeks: string, expected: object) => {
	const found = attendanceRate(told(weeks), today)
	const asked = Object.fromEntries(
		Object.keys(expected).map((key) => [key, found[key as keyof typeof found]]),
	)
	assert.deepEqual(asked, expected)
}

describe('Attendance', () => {
	it('counts who was there, late, by video or in the name of the firm', () => {
		check('plvsa', { due: 5, came: 4, rateBps: 8000, ownRateBps: 6000, substituted: 1 })
	})

	it('leaves a medical reason out of the count', () => {
		check('pmmm', { due: 1, medical: 3, rateBps: 10_000, unseen: 0 })
		check('mm', { due: 0, rateBps: null, unseen: 0 })
	})

	it('says how many meetings in a row a seat was empty, excused or not', () => {
		check('pppae', { unseen: 2 })
		check('pama', { unseen: 2 })
		check('aaa', { unseen: 3 })
		check('aas', { unseen: 0 })
	})

	it('compares the last three months with the three before', () => {
		check(`${'p'.repeat(12)}${'a'.repeat(13)}`, { trend: 'down' })
		check(`${'a'.repeat(12)}${'p'.repeat(13)}`, { trend: 'up' })
		check('p'.repeat(25), { trend: 'steady' })
		check('pppp', { trend: null })
	})

	it('forgets what is older than six months', () => {
		check(`${'a'.repeat(30)}${'p'.repeat(20)}`, { due: 27, came: 20 })
	})

	it('is between nothing and everything, and does not depend on the order of the rows', () => {
		const weeks = fc
			.array(fc.constantFrom(...statuses), { maxLength: 40 })
			.map((all) => all.map((status, i) => ({ heldOn: today.subtract({ days: 5 * i }), status })))
		fc.assert(
			fc.property(weeks, (all) => {
				const one = attendanceRate(all, today)
				assert.deepEqual(attendanceRate([...all].reverse(), today), one)
				assert.ok(one.rateBps === null || (one.rateBps >= 0 && one.rateBps <= 10_000))
				assert.ok((one.ownRateBps ?? 0) <= (one.rateBps ?? 0))
				if (one.unseen === 0 && one.due > 0)
					assert.ok(all.some(({ status }) => held.includes(status)))
			}),
			{ seed: 5 },
		)
	})
})
