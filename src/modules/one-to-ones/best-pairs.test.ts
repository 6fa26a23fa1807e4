import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type BestPairs, bestPairs, type EarlierPair, type PairablePerson } from './best-pairs.ts'

const on = Temporal.PlainDate.from('2026-11-29')

function person(id: string, more: Partial<PairablePerson> = {}): PairablePerson {
	return {
		id,
		firm: `firm of ${id}`,
		trades: [],
		customers: [],
		seeks: [],
		offers: [],
		position: null,
		timesThird: 0,
		...more,
	}
}
const people = (ids: string) => [...ids].map((id) => person(id))
const met = (a: string, b: string, day = '2026-06-01'): EarlierPair => ({
	a,
	b,
	metOn: Temporal.PlainDate.from(day),
	proposedOn: null,
})
const proposed = (a: string, b: string, day = '2026-11-01'): EarlierPair => ({
	a,
	b,
	metOn: null,
	proposedOn: Temporal.PlainDate.from(day),
})
const names = ({ pairs }: BestPairs) => pairs.map(({ people }) => people.join(''))

/** Who is proposed to whom, and the certificate: what was found is all that the prices allow. */
function check(found: BestPairs, pairs: string[], alone = '') {
	assert.deepEqual(names(found), pairs)
	assert.deepEqual(found.alone.map(({ id }) => id).join(''), alone)
	assert.equal(found.certificate.weight, found.certificate.bound)
}

test('nobody, one person, two of one firm: no pair, and the reason', () => {
	check(bestPairs([], [], [], on), [])
	const one = bestPairs(people('a'), [], [], on)
	check(one, [], 'a')
	assert.equal(one.alone[0]?.because, 'nobodyAllowed')
	const firm = { firm: 'the same' }
	check(bestPairs([person('a', firm), person('b', firm)], [], [], on), [], 'ab')
})

test('those who never met go first, even when others would suit each other better', () => {
	const [a, b, c, d] = people('abcd') as [
		PairablePerson,
		PairablePerson,
		PairablePerson,
		PairablePerson,
	]
	const neighbours = { position: { latitude: 50.69, longitude: 3.17 }, customers: ['firms'] }
	const found = bestPairs(
		[{ ...a, ...neighbours }, { ...b, ...neighbours }, c, d],
		[met('a', 'b')],
		[],
		on,
	)
	assert.ok(!names(found).includes('ab'))
	assert.equal(found.certificate.firstTimes, 2)
})

test('nobody is left alone, even at the price of meeting again', () => {
	// c may only meet a, whom it knows; b and d never met anybody.
	check(
		bestPairs(
			people('abcd'),
			[met('a', 'c')],
			[
				['b', 'c'],
				['c', 'd'],
			],
			on,
		),
		['ac', 'bd'],
	)
})

test('a pair proposed lately gives way, and comes back after a season', () => {
	const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) =>
		person(id, {
			position: id < 'c' ? { latitude: 50.7, longitude: 3.1 } : { latitude: 50.6, longitude: 3.0 },
		}),
	) as [PairablePerson, PairablePerson, PairablePerson, PairablePerson]
	check(bestPairs([a, b, c, d], [], [], on), ['ab', 'cd'])
	const otherwise = bestPairs([a, b, c, d], [proposed('a', 'b')], [], on)
	assert.ok(!names(otherwise).includes('ab') && otherwise.alone.length === 0)
	check(bestPairs([a, b, c, d], [proposed('a', 'b', '2026-06-01')], [], on), ['ab', 'cd'])
})

test('of those who all met, the ones who met longest ago', () => {
	const everybody = [
		met('a', 'b', '2024-01-10'),
		met('c', 'd', '2024-02-10'),
		met('a', 'c', '2026-10-10'),
		met('b', 'd', '2026-10-10'),
		met('a', 'd', '2025-10-10'),
		met('b', 'c', '2025-10-10'),
	]
	check(bestPairs(people('abcd'), everybody, [], on), ['ab', 'cd'])
})

test('an odd number makes one trio, of whoever was least often third', () => {
	const found = bestPairs(
		[person('a', { timesThird: 1 }), person('b', { timesThird: 1 }), person('c')],
		[],
		[],
		on,
	)
	check(found, ['abc'])
	assert.equal(found.pairs[0]?.reasons.length, 3)
	const five = bestPairs(
		['a', 'b', 'c', 'd', 'e'].map((id) => person(id, { timesThird: id === 'd' ? 0 : 2 })),
		[],
		[],
		on,
	)
	assert.equal(five.pairs.find(({ people }) => people.length === 3)?.people[2], 'd')
	assert.deepEqual(five.alone, [])
})

test('a third who may not meet one of a pair joins another; without any, they are told so', () => {
	const five = bestPairs(
		people('abcde'),
		[],
		[
			['e', 'a'],
			['e', 'b'],
			['e', 'c'],
		],
		on,
	)
	assert.deepEqual(five.alone, [])
	const star = bestPairs(people('abc'), [], [['b', 'c']], on)
	check(star, ['ab'], 'c')
	assert.equal(star.alone[0]?.because, 'nobodyElse')
})

test('each reason is told, and the parts add up to the points', () => {
	const found = bestPairs(
		[
			person('a', {
				trades: ['menuisier'],
				customers: ['consumers', 'public'],
				seeks: ['électricien'],
				position: { latitude: 50.6927, longitude: 3.1746 },
			}),
			person('b', {
				trades: ['électricien'],
				customers: ['public'],
				offers: ['électricien'],
				position: { latitude: 50.7236, longitude: 3.1609 },
			}),
		],
		[],
		[],
		on,
	)
	const reasons = found.pairs[0]?.reasons[0]
	assert.deepEqual(reasons && { ...reasons, parts: undefined }, {
		isFirstTime: true,
		lastMetOn: null,
		areTradesDifferent: true,
		sharedCustomers: ['public'],
		answers: ['électricien'],
		minutesApart: 7,
		points: 965,
		parts: undefined,
	})
	assert.deepEqual(reasons?.parts, { trades: 300, customers: 250, answers: 300, nearness: 115 })
})

test('the order of people, of the past and of what is forbidden never matters', () => {
	const crowd = people('abcdefghi')
	const past = [met('a', 'b'), proposed('c', 'd'), met('e', 'f', '2025-01-01')]
	const closed: [string, string][] = [
		['g', 'h'],
		['a', 'i'],
	]
	const found = bestPairs(crowd, past, closed, on)
	const turned = closed.map(([a, b]): [string, string] => [b, a])
	assert.deepEqual(bestPairs(crowd.toReversed(), past.toReversed(), turned.toReversed(), on), found)
})

test('over a year of rounds everybody meets everybody before anybody meets twice', () => {
	const crowd = people('abcdefgh')
	const past: EarlierPair[] = []
	for (let round = 0; round < 7; round++) {
		const found = bestPairs(crowd, past, [], on)
		assert.equal(found.certificate.firstTimes, 4, `round ${round + 1}`)
		for (const {
			people: [a, b],
		} of found.pairs)
			past.push(met(a as string, b as string))
	}
	assert.equal(new Set(past.map(({ a, b }) => `${a}${b}`)).size, 28)
})
