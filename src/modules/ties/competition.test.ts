import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { distanceMetres } from '#firms'
import { areInConflict, type Competitor, competitionBetween } from './competition.ts'
import type { Gazetteer, Place, Zone, ZoneKind } from './territory.ts'
import { covers, zonesMeet } from './territory.ts'

const commune = (code: string, at: [number, number], rest: Partial<Place> = {}): Place => ({
	code,
	name: code,
	country: 'FR',
	departement: '59',
	epci: 'mel',
	region: '32',
	latitude: at[0],
	longitude: at[1],
	isApproximate: false,
	...rest,
})
const places = [
	commune('roubaix', [50.6927, 3.1746]),
	commune('wattrelos', [50.7, 3.217]),
	commune('lille', [50.6333, 3.0667]),
	commune('dunkerque', [51.0383, 2.3775], { epci: 'cud' }),
	commune('lens', [50.4333, 2.8333], { departement: '62', epci: 'call' }),
	commune('casablanca', [33.59, -7.6], {
		country: 'MA',
		departement: 'MA-CAS',
		epci: null,
		region: 'MA-06',
	}),
	commune('nowhere', [0, 0], { latitude: null, longitude: null }),
]
const on: Gazetteer = {
	place: (code) => places.find((place) => place.code === code),
	communesOf: (kind, code) => places.filter((place) => place[kind] === code),
}
const zone = (kind: ZoneKind, code: string, km: number | null = null): Zone => ({ kind, code, km })
const firm = (id: string, rest: Partial<Competitor> = {}): Competitor => ({
	id,
	trades: ['electricite'],
	customers: ['public'],
	zones: [zone('commune', 'roubaix')],
	communeCode: 'roubaix',
	...rest,
})
const known = { on, hasAccord: false }

describe('Two firms are in conflict', () => {
	it('when trade, customers and zone meet, and not when one of the three is apart', () => {
		assert.ok(areInConflict(firm('a'), firm('b'), known))
		assert.ok(!areInConflict(firm('a'), firm('b', { trades: ['plomberie'] }), known))
		assert.ok(!areInConflict(firm('a'), firm('b', { customers: ['consumers'] }), known))
		const elsewhere = [zone('commune', 'wattrelos')]
		assert.ok(!areInConflict(firm('a'), firm('b', { zones: elsewhere }), known))
	})

	it('never with itself, nor while an accord says who pitches what', () => {
		assert.ok(!areInConflict(firm('a'), firm('a'), known))
		assert.ok(!areInConflict(firm('a'), firm('b'), { on, hasAccord: true }))
	})

	it('when one of them did not say whom it serves or where: unknown is not apart', () => {
		assert.ok(areInConflict(firm('a'), firm('b', { customers: [] }), known))
		assert.ok(areInConflict(firm('a'), firm('b', { zones: [], communeCode: null }), known))
		const seatOnly = firm('b', { zones: [], communeCode: 'wattrelos' })
		assert.ok(!areInConflict(firm('a'), seatOnly, known))
		assert.ok(!areInConflict(firm('a', { trades: [] }), firm('b', { trades: [] }), known))
	})

	it('and it says what they share', () => {
		const a = firm('a', { trades: ['electricite', 'alarmes'], customers: ['public', 'firms'] })
		const b = firm('b', { trades: ['alarmes', 'electricite'], customers: ['firms'] })
		assert.deepEqual(competitionBetween(a, b, known), {
			isConflict: true,
			trades: ['alarmes', 'electricite'],
			customers: ['firms'],
			zone: true,
			hasAccord: false,
		})
	})

	it('alike seen from either side', () => {
		const anyZone = fc.oneof(
			fc.constantFrom(
				...places.map(({ code }) => zone('commune', code)),
				zone('epci', 'mel'),
				zone('departement', '59'),
				zone('departement', '62'),
				zone('region', '32'),
				zone('country', 'FR'),
				zone('country', 'MA'),
			),
			fc
				.tuple(fc.constantFrom(...places.map(({ code }) => code)), fc.integer({ min: 1, max: 90 }))
				.map(([code, km]) => zone('radius', code, km)),
		)
		const anyFirm = fc.record({
			trades: fc.subarray(['electricite', 'alarmes', 'plomberie']),
			customers: fc.subarray(['consumers', 'firms', 'public']),
			zones: fc.array(anyZone, { maxLength: 3 }),
			communeCode: fc.option(fc.constantFrom(...places.map(({ code }) => code))),
		})
		fc.assert(
			fc.property(anyFirm, anyFirm, (one, other) => {
				const [a, b] = [
					{ id: 'a', ...one },
					{ id: 'b', ...other },
				]
				assert.deepEqual(competitionBetween(a, b, known), competitionBetween(b, a, known))
			}),
			{ seed: 20261124 },
		)
	})
})

describe('Two zones meet', () => {
	const check = (a: Zone, b: Zone, expected: boolean) =>
		it(`${a.kind} ${a.code} ${a.km ?? ''} and ${b.kind} ${b.code} ${b.km ?? ''}: ${expected}`, () => {
			assert.equal(zonesMeet([a], [b], on), expected)
			assert.equal(zonesMeet([b], [a], on), expected)
		})
	check(zone('commune', 'roubaix'), zone('commune', 'roubaix'), true)
	check(zone('commune', 'roubaix'), zone('commune', 'lille'), false)
	check(zone('commune', 'roubaix'), zone('epci', 'mel'), true)
	check(zone('commune', 'dunkerque'), zone('epci', 'mel'), false)
	check(zone('commune', 'roubaix'), zone('departement', '59'), true)
	check(zone('commune', 'lens'), zone('departement', '59'), false)
	check(zone('epci', 'mel'), zone('departement', '59'), true)
	check(zone('epci', 'call'), zone('departement', '59'), false)
	check(zone('departement', '62'), zone('region', '32'), true)
	check(zone('departement', 'MA-CAS'), zone('region', '32'), false)
	check(zone('region', '32'), zone('country', 'FR'), true)
	check(zone('region', '32'), zone('country', 'MA'), false)
	check(zone('commune', 'casablanca'), zone('country', 'MA'), true)
	check(zone('radius', 'roubaix', 5), zone('commune', 'wattrelos'), true)
	check(zone('radius', 'roubaix', 2), zone('commune', 'wattrelos'), false)
	check(zone('radius', 'roubaix', 6), zone('radius', 'lille', 6), true)
	check(zone('radius', 'roubaix', 3), zone('radius', 'lille', 3), false)
	check(zone('radius', 'lille', 40), zone('departement', '62'), true)
	check(zone('radius', 'lille', 10), zone('departement', '62'), false)
	check(zone('radius', 'lens', 10), zone('country', 'FR'), true)
	check(zone('radius', 'nowhere', 50), zone('commune', 'roubaix'), false)
	check(zone('radius', 'nowhere', 50), zone('commune', 'nowhere'), true)
})

describe('Distance', () => {
	it('is as the crow flies, and unknown where a position is', () => {
		const metres = distanceMetres(on.place('roubaix'), on.place('lille'))
		assert.ok(metres && metres > 10_000 && metres < 10_400, `${metres}`)
		assert.equal(distanceMetres(on.place('roubaix'), on.place('nowhere')), undefined)
		assert.equal(distanceMetres(undefined, on.place('lille')), undefined)
	})

	it('tells whether a firm works at a place', () => {
		const roubaix = on.place('roubaix') as Place
		assert.ok(covers([zone('radius', 'lille', 12)], roubaix, on))
		assert.ok(!covers([zone('radius', 'lille', 8)], roubaix, on))
		assert.ok(covers([zone('region', '32')], roubaix, on))
	})
})
