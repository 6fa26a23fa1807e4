import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { fitOf } from '../need-fit.ts'
import { availableOver, periodSought, type SaidAvailability } from './availability.ts'

const today = Temporal.PlainDate.from('2026-11-24')
const day = (after: number) => today.add({ days: after })
const numbers = { unknownPerMille: 800, leastPerMille: 200, urgentDays: 14, longestDays: 184 }
const said = (isFree: boolean, from: number, to: number): SaidAvailability => ({
	isFree,
	startsOn: day(from),
	endsOn: day(to),
})
const dates = (from: number | null, to: number | null, isUrgent = false) => {
	const startsOn = from === null ? null : day(from)
	const endsOn = to === null ? null : day(to)
	return periodSought({ startsOn, endsOn, isUrgent }, today, numbers)
}

describe('How free a firm is when it is needed', () => {
	const check = (
		name: string,
		period: ReturnType<typeof dates>,
		what: SaidAvailability | undefined,
		perMille: number,
	) =>
		it(name, () => {
			assert.ok(period)
			assert.equal(availableOver(period, what, numbers), perMille)
		})
	check('whole, when it is free all along', dates(10, 19), said(true, 0, 30), 1000)
	check('the least, when it is full all along', dates(10, 19), said(false, 0, 30), 200)
	check('unknown, when it said nothing', dates(10, 19), undefined, 800)
	check('unknown, when it spoke of other days', dates(10, 19), said(true, 40, 50), 800)
	check('between, when it is free half of the days', dates(10, 19), said(true, 15, 30), 900)
	check(
		'whole, when one day is free before the deadline',
		dates(null, 60),
		said(true, 50, 51),
		1000,
	)
	check(
		'unknown, when it is full only part of the time before it',
		dates(null, 60),
		said(false, 0, 30),
		800,
	)
	check(
		'looked at over two weeks, when it is urgent',
		dates(null, null, true),
		said(false, 0, 6),
		500,
	)

	it('is not asked of anybody when the need does not say when', () => {
		assert.equal(dates(null, null), null)
	})

	it('never asks of the past, nor of more than the longest period', () => {
		assert.deepEqual(dates(-20, -10), { from: today, to: today, isDeadline: false })
		const open = dates(5, null)
		assert.equal(open?.to.toString(), day(5 + 183).toString())
	})

	const period = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }))
	it('stays between the least and the whole, and more free days never lower it', () => {
		fc.assert(
			fc.property(period, period, fc.integer({ min: 0, max: 20 }), ([a, b], [c, d], more) => {
				const need = dates(Math.min(a, b), Math.max(a, b))
				assert.ok(need)
				const [from, to] = [Math.min(c, d), Math.max(c, d)]
				const free = availableOver(need, said(true, from, to), numbers)
				const freer = availableOver(need, said(true, from, to + more), numbers)
				const full = availableOver(need, said(false, from, to), numbers)
				assert.ok(full >= 200 && full <= 800 && free >= 800 && free <= 1000)
				assert.ok(freer >= free)
			}),
			{ seed: 7, numRuns: 500 },
		)
	})
})

describe('The fit of a firm', () => {
	const label = fc.constantFrom('a', 'b', 'c', 'd')
	const wanted = fc.uniqueArray(
		fc.record({
			label,
			weight: fc.integer({ min: 1, max: 5 }),
			also: fc.array(fc.constantFrom('x', 'y'), { maxLength: 2 }),
		}),
		{ selector: (one) => one.label, minLength: 1, maxLength: 4 },
	)
	const offered = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'x', 'y'), { maxLength: 6 })

	it('is the product of its parts; one more label, one kilometre less, one freer day never lower it', () => {
		fc.assert(
			fc.property(
				wanted,
				offered,
				fc.constantFrom('a', 'b', 'c', 'd', 'x', 'y'),
				fc.integer({ min: 0, max: 100_000 }),
				fc.integer({ min: 0, max: 1000 }),
				(sought, skills, one, distanceMetres, availablePerMille) => {
					const need = { wanted: sought }
					const offer = { skills, distanceMetres, availablePerMille }
					const fit = fitOf(need, offer, 30_000)
					assert.equal(
						fit.perMille,
						Math.round((fit.coverPerMille * fit.nearPerMille * fit.availablePerMille) / 1e6),
					)
					assert.ok(
						fitOf(need, { ...offer, skills: [...skills, one] }, 30_000).perMille >= fit.perMille,
					)
					assert.ok(
						fitOf(need, { ...offer, distanceMetres: distanceMetres * 0.9 }, 30_000).perMille >=
							fit.perMille,
					)
					assert.ok(
						fitOf(need, { ...offer, availablePerMille: 1000 }, 30_000).perMille >= fit.perMille,
					)
					assert.deepEqual(
						fitOf({ wanted: sought.toReversed() }, offer, 30_000).perMille,
						fit.perMille,
					)
				},
			),
			{ seed: 11, numRuns: 500 },
		)
	})

	it('covers a trade under any of its names, once', () => {
		const need = {
			wanted: [
				{ label: 'couverture', also: ['couvreur', 'toiture'], weight: 3 },
				{ label: 'zinguerie' },
			],
		}
		assert.equal(fitOf(need, { trades: ['couvreur', 'toiture'] }, 30_000).perMille, 750)
	})
})
