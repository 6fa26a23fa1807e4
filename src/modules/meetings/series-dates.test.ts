import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { meetingInstant, meetingSpan } from './meeting-time.ts'
import { type Pattern, type Rhythm, rhythms, seriesDates } from './series-dates.ts'

const day = Temporal.PlainDate.from
const check = (
	rhythm: Rhythm,
	startsOn: string,
	[from, until]: [string, string],
	expected: string[],
	endsOn: string | null = null,
) =>
	assert.deepEqual(
		seriesDates(
			{ rhythm, startsOn: day(startsOn), endsOn: endsOn ? day(endsOn) : null },
			day(from),
			day(until),
		).map(String),
		expected,
	)

describe('The dates of a series', () => {
	it('come back every week, or every other one, from the first', () => {
		check(
			'weekly',
			'2026-11-26',
			['2026-11-26', '2026-12-17'],
			['2026-11-26', '2026-12-03', '2026-12-10', '2026-12-17'],
		)
		check('fortnightly', '2026-11-26', ['2026-12-01', '2026-12-31'], ['2026-12-10', '2026-12-24'])
	})

	it('keep their place in the month', () => {
		// The second Tuesday.
		check(
			'monthly',
			'2026-11-10',
			['2026-11-01', '2027-02-28'],
			['2026-11-10', '2026-12-08', '2027-01-12', '2027-02-09'],
		)
		// The last Friday.
		check(
			'monthly_last',
			'2026-11-27',
			['2026-11-01', '2027-01-31'],
			['2026-11-27', '2026-12-25', '2027-01-29'],
		)
	})

	it('are the last of the month where there is no fifth', () => {
		check(
			'monthly',
			'2026-10-29',
			['2026-10-01', '2026-12-31'],
			['2026-10-29', '2026-11-26', '2026-12-31'],
		)
	})

	it('stop at the end of the series', () => {
		check(
			'weekly',
			'2026-11-26',
			['2026-11-01', '2027-12-31'],
			['2026-11-26', '2026-12-03'],
			'2026-12-09',
		)
	})

	const pattern = fc.record({
		rhythm: fc.constantFrom(...rhythms),
		startsOn: fc.integer({ min: 0, max: 2000 }).map((days) => day('2026-01-01').add({ days })),
		endsOn: fc.constant(null),
	}) as fc.Arbitrary<Pattern>

	it('are the same asked all at once or piece by piece, on one day of the week, each once', () => {
		fc.assert(
			fc.property(pattern, fc.nat(600), fc.nat(400), (told, before, length) => {
				const [from, middle] = [told.startsOn, told.startsOn.add({ days: before })]
				const until = middle.add({ days: length })
				const all = seriesDates(told, from, until).map(String)
				const parts = [
					...seriesDates(told, from, middle),
					...seriesDates(told, middle.add({ days: 1 }), until),
				].map(String)
				assert.deepEqual(parts, all)
				assert.equal(new Set(all).size, all.length)
				assert.ok(all.every((one) => day(one).dayOfWeek === told.startsOn.dayOfWeek))
			}),
			{ seed: 7 },
		)
	})
})

describe('The hour of a meeting', () => {
	it('is the same on the wall on both sides of a clock change, and an hour apart in the world', () => {
		const at = (date: string) => meetingInstant(day(date), '07:30', 'Europe/Paris').toString()
		assert.equal(at('2026-10-22'), '2026-10-22T05:30:00Z')
		assert.equal(at('2026-10-29'), '2026-10-29T06:30:00Z')
		assert.equal(at('2027-04-01'), '2027-04-01T05:30:00Z')
	})

	it('exists even when the clocks jump over it', () => {
		const { startsAt, endsAt } = meetingSpan(
			{ heldOn: day('2027-03-28'), heldHour: '02:30', minutes: 90 },
			'Europe/Paris',
		)
		assert.equal(startsAt.toString(), '2027-03-28T01:30:00Z')
		assert.equal(endsAt.since(startsAt).total('minutes'), 90)
	})
})
