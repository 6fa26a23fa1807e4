import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { freshness } from './freshness.ts'
import { type MatchedSheet, matchSheets, type SheetQuery } from './match-sheet.ts'

const sheet = (id: string, told: Partial<MatchedSheet> = {}): MatchedSheet => ({
	id,
	name: id,
	family: 'business',
	zones: [],
	trades: [],
	hasExclusiveTrades: false,
	meetingDay: null,
	meetingHour: null,
	duesCents: null,
	currency: 'EUR',
	...told,
})
const roubaix = {
	within: new Set(['commune 59512', 'epci 200093201', 'departement 59']),
	near: new Map([
		['commune 59599', 4],
		['departement 62', 22],
	]),
}

function check(sheets: MatchedSheet[], query: SheetQuery, expected: [string, ...string[]][]) {
	assert.deepEqual(
		matchSheets(sheets, query).map(({ id, reasons }) => [
			id,
			...reasons.map((reason) =>
				reason.kind === 'near'
					? `near ${reason.km}`
					: reason.kind === 'unsaid'
						? `unsaid ${reason.what}`
						: reason.kind,
			),
		]),
		expected,
	)
}

describe('The directory of networks', () => {
	it('shows first who covers a place, then who is near it, then who does not say', () =>
		check(
			[
				sheet('silent'),
				sheet('far', { zones: [{ kind: 'departement', code: '13' }] }),
				sheet('artois', { zones: [{ kind: 'departement', code: '62' }] }),
				sheet('tourcoing', { zones: [{ kind: 'commune', code: '59599' }] }),
				sheet('lille', { zones: [{ kind: 'epci', code: '200093201' }] }),
			],
			{ place: roubaix },
			[
				['lille', 'covers'],
				['tourcoing', 'near 4'],
				['artois', 'near 22'],
				['silent', 'unsaid place'],
			],
		))

	it('says where a trade is sought, and puts last where its seat is taken', () =>
		check(
			[
				sheet('taken', {
					hasExclusiveTrades: true,
					trades: [{ key: 'menuisier', state: 'taken' }],
				}),
				sheet('open'),
				sheet('sought', { trades: [{ key: 'menuisier agenceur', state: 'sought' }] }),
			],
			{ trade: 'menuisier' },
			[['sought', 'sought'], ['open'], ['taken', 'taken']],
		))

	it('leaves out who meets another day, at another hour, or costs more', () =>
		check(
			[
				sheet('same', { meetingDay: 4, meetingHour: '07:30', duesCents: 36_000 }),
				sheet('monday', { meetingDay: 1, meetingHour: '07:30', duesCents: 36_000 }),
				sheet('noon', { meetingDay: 4, meetingHour: '12:00', duesCents: 36_000 }),
				sheet('dear', { meetingDay: 4, meetingHour: '07:30', duesCents: 96_000 }),
				sheet('silent'),
			],
			{ day: 4, moment: 'early', budgetCents: 40_000 },
			[
				['same', 'day', 'moment', 'budget'],
				['silent', 'unsaid day', 'unsaid moment', 'unsaid budget'],
			],
		))

	it('does not compare dirhams with euros', () =>
		check(
			[sheet('casablanca', { duesCents: 60_000, currency: 'MAD' })],
			{ budgetCents: 40_000, currency: 'EUR' },
			[['casablanca', 'unsaid budget']],
		))

	it('gives the same answer whatever the order of the sheets', () => {
		const sheets = fc.uniqueArray(
			fc.record({
				id: fc.string({ minLength: 1 }),
				family: fc.constantFrom('business', 'trade'),
				day: fc.option(fc.integer({ min: 1, max: 7 })),
				dues: fc.option(fc.integer({ min: 0, max: 100_000 })),
			}),
			{ selector: ({ id }) => id },
		)
		fc.assert(
			fc.property(sheets, (told) => {
				const all = told.map(({ id, family, day, dues }) =>
					sheet(id, { family, meetingDay: day, duesCents: dues }),
				)
				const query = { day: 4, budgetCents: 50_000 }
				assert.deepEqual(matchSheets(all, query), matchSheets(all.toReversed(), query))
			}),
			{ seed: 20261122 },
		)
	})
})

describe('A sheet', () => {
	it('is stale a year after it was last said to be right', () => {
		const day = (text: string) => Temporal.PlainDate.from(text)
		assert.deepEqual(freshness(day('2025-11-25'), day('2026-11-24')), {
			months: 11,
			isStale: false,
		})
		assert.deepEqual(freshness(day('2025-11-24'), day('2026-11-24')), { months: 12, isStale: true })
		assert.deepEqual(freshness(day('2025-09-15'), day('2026-11-24')), { months: 14, isStale: true })
		assert.deepEqual(freshness(day('2026-12-01'), day('2026-11-24')), { months: 0, isStale: false })
	})
})
