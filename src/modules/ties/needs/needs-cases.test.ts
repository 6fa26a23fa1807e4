/** What a leader's words call for, on the needs of `needs.cases`. `npm run bench:needs` prints the figures, beside minisearch's. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
	casePlaces,
	caseSkills,
	type NeedCase,
	nafLabels,
	needCases,
	referenceTrades,
	statedOn,
} from './needs-cases.testing.ts'
import { indexTrades } from './rank-trades.ts'
import { readNeed } from './read-need.ts'
import { skillKey } from './read-skills.ts'

const places = casePlaces()
const trades = referenceTrades()
const vocabulary = {
	trades: indexTrades(trades, nafLabels()),
	skills: caseSkills().map((label) => ({ key: skillKey(label), label })),
	places,
}
const all = needCases()
const french = all.filter(({ file }) => file !== 'autres-langues.csv')
const readings = new Map(all.map((one) => [one.id, readNeed(one.words, vocabulary, statedOn)]))
const readingOf = ({ id }: NeedCase) => readings.get(id) as ReturnType<typeof readNeed>

describe('The needs of the cases', () => {
	it('are two hundred at least, over sixty trades, each by its own name, half of them kept for test', () => {
		assert.ok(all.length >= 200)
		assert.equal(new Set(all.map(({ id }) => id)).size, all.length)
		const known = new Set(trades.map(({ name }) => name))
		const named = new Set(all.flatMap((one) => one.trades.flat()))
		assert.ok(named.size >= 60)
		assert.deepEqual(
			[...named].filter((name) => !known.has(name)),
			[],
		)
		const kept = all.filter(({ isKept }) => isKept).length
		assert.ok(Math.abs(kept - all.length / 2) < all.length / 10)
	})

	for (const [half, floor] of [
		['tuned', { meanReciprocalRank: 0.9, first: 0.87 }],
		['kept', { meanReciprocalRank: 0.89, first: 0.84 }],
	] as const)
		it(`of the ${half} half find their trade: first ${floor.first}, mean reciprocal rank ${floor.meanReciprocalRank} at least`, () => {
			const cases = french.filter(({ isKept }) => isKept === (half === 'kept'))
			const ranks = cases.map(rankOf)
			const mean = (values: number[]) => values.reduce((sum, one) => sum + one, 0) / values.length
			const reciprocal = mean(ranks.map((rank) => (rank ? 1 / rank : 0)))
			const first = mean(ranks.map((rank) => (rank === 1 ? 1 : 0)))
			assert.ok(reciprocal >= floor.meanReciprocalRank, `MRR ${reciprocal}`)
			assert.ok(first >= floor.first, `P@1 ${first}`)
		})

	it('in English and in Arabic find their trade first', () => {
		const others = all.filter(({ file }) => file === 'autres-langues.csv')
		assert.deepEqual(
			others.filter((one) => rankOf(one) !== 1).map(({ id }) => id),
			[],
		)
	})

	it('say where, when, for whom and how soon: nineteen in twenty are read, and rightly', () => {
		const told: [
			what: string,
			ours: (one: NeedCase) => string,
			theirs: (one: NeedCase) => string,
		][] = [
			[
				'days',
				(one) => spelled(readingOf(one).days),
				(one) => `${one.startsOn} ${one.endsOn}`.trim(),
			],
			[
				'urgency',
				(one) => (readingOf(one).hurry ? 'yes' : ''),
				(one) => (one.isUrgent ? 'yes' : ''),
			],
			['customer', (one) => readingOf(one).customer?.value ?? '', (one) => one.customer],
			[
				'place',
				(one) => placeName(one),
				(one) => one.zone.replace(/^\S+ /, '').replace(/ \d+$/, ''),
			],
		]
		for (const [what, ours, theirs] of told) {
			const wrong = all.filter((one) => ours(one) !== theirs(one))
			assert.ok(
				wrong.length <= all.filter((one) => theirs(one)).length / 10,
				`${what}: ${wrong.map(({ id }) => id).join(', ')}`,
			)
		}
	})

	it('never name a skill that the words do not hold, or hardly', () => {
		const named = all.flatMap((one) => readingOf(one).skills.map(({ label }) => ({ one, label })))
		const right = named.filter(({ one, label }) => one.skills.includes(label))
		assert.ok(right.length / named.length >= 0.8, `${right.length} of ${named.length}`)
	})
})

function rankOf(one: NeedCase): number {
	const good = new Set(one.trades.flat())
	return readingOf(one).trades.findIndex(({ name }) => good.has(name)) + 1
}

function spelled(days: { startsOn: unknown; endsOn: unknown } | null): string {
	return days ? `${days.startsOn ?? ''} ${days.endsOn ?? ''}`.trim() : ''
}

function placeName(one: NeedCase): string {
	const { zone } = readingOf(one)
	if (!zone) return ''
	return zone.zone.kind === 'area'
		? zone.zone.area.name
		: (places.place(zone.zone.communeCode)?.name ?? '')
}
