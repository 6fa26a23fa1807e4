import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strengthOf, strengthTableOn, strengthTables, type TieFact } from './strength.ts'
import { one, randomFrom, shuffle } from './testing.ts'

const today = Temporal.PlainDate.from('2026-06-30')
const kinds = Object.keys(strengthTableOn(today).weights) as TieFact['kind'][]

test('without any fact there is no tie', () => {
	assert.deepEqual(strengthOf([], today), { perMille: 0, word: 'none', parts: [] })
})

test('on its day a fact is worth its weight; at its half-life, half of its doubt in logarithm', () => {
	check(['oneToOne 2026-06-30'], 150)
	check(['sameMeeting 2026-06-30'], 30)
	check(['jobTogether 2026-06-30'], 300)
	// 36 mean months are 1095.7 days: (1 − .30)^(1/2) leaves .8367 of the doubt.
	check(['jobTogether 2023-07-01'], 163)
})

test('facts add up without ever reaching certainty', () => {
	// 1 − .7 × .85 × .75 = .55375
	check(['jobTogether 2026-06-30', 'oneToOne 2026-06-30', 'recommendationWon 2026-06-30'], 554)
	check(Array(200).fill('jobTogether 2026-06-30'), 1000)
})

test('a tie is never below 1 while a fact remains, however old', () => {
	check(['sameMeeting 1990-01-01'], 1)
})

test('a fact dated after the day counts as of that day', () => {
	check(['oneToOne 2027-01-01'], 150)
})

test('strong needs strength and two facts; a new tie that is not strong is recent; others medium', () => {
	const word = (facts: string[]) => strengthOf(facts.map(fact), today).word
	assert.equal(word(['jobTogether 2026-06-01', 'declaredAndConfirmed 2026-06-01']), 'strong')
	assert.equal(word(['jobTogether 2026-06-01']), 'recent')
	assert.equal(word(['jobTogether 2026-06-01', 'sameMeeting 2025-01-10']), 'medium')
	assert.equal(word(['sameMeeting 1990-01-01']), 'medium')
	assert.equal(word(['sameMeeting 2025-07-01']), 'recent')
	assert.equal(word(['sameMeeting 2025-06-29']), 'medium')
})

test('each fact is explained: its age in mean months and what it would give alone', () => {
	const { parts } = strengthOf([fact('sponsorship 2026-06-30'), fact('oneToOne 2025-06-30')], today)
	assert.deepEqual(
		parts.map(({ kind, ageMonths, alonePerMille }) => [kind, ageMonths.toFixed(3), alonePerMille]),
		[
			['oneToOne', '11.992', 78],
			['sponsorship', '0.000', 250],
		],
	)
})

test('more facts never weaken a tie, older ones never strengthen it, order is irrelevant', () => {
	const random = randomFrom(11)
	for (let i = 0; i < 2_000; i++) {
		const facts = Array.from({ length: Math.floor(random() * 8) }, randomFact)
		const strength = strengthOf(facts, today).perMille
		assert.ok(strengthOf([...facts, randomFact()], today).perMille >= strength)
		const older = facts.map(({ kind, on }) => ({
			kind,
			on: on.subtract({ days: Math.floor(random() * 90) }),
		}))
		assert.ok(strengthOf(older, today).perMille <= strength)
		assert.ok(strengthOf(facts, today.add({ days: 1 })).perMille <= strength)
		assert.deepEqual(strengthOf(shuffle(random, facts), today), strengthOf(facts, today))
	}

	function randomFact(): TieFact {
		return { kind: one(random, kinds), on: today.subtract({ days: Math.floor(random() * 2500) }) }
	}
})

test('a day is judged by the table then in force, the first one for the time before it', () => {
	const [first] = strengthTables
	assert.ok(first)
	const later = { ...first, from: Temporal.PlainDate.from('2026-06-30'), strongPerMille: 900 }
	const inForce = (day: string) => strengthTableOn(Temporal.PlainDate.from(day), [later, first])
	assert.equal(inForce('2026-06-29'), first)
	assert.equal(inForce('2026-06-30'), later)
	assert.equal(inForce('2020-01-01'), first)
})

function check(facts: string[], perMille: number) {
	assert.equal(strengthOf(facts.map(fact), today).perMille, perMille)
}

function fact(text: string): TieFact {
	const [kind, on] = text.split(' ')
	return { kind: kind as TieFact['kind'], on: Temporal.PlainDate.from(String(on)) }
}
