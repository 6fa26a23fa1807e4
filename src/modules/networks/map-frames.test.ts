import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { chooseFrame, mapFrames, type Placed } from './map-frames.ts'

const at = (name: string, latitude: number, longitude: number, count: number): Placed => ({
	code: name.toLowerCase(),
	name,
	latitude,
	longitude,
	count,
})
const lille = at('Lille', 50.63, 3.07, 12)
const roubaix = at('Roubaix', 50.69, 3.18, 30)
const paris = at('Paris', 48.86, 2.35, 4)
const casablanca = at('Casablanca', 33.57, -7.59, 9)
const reunion = at('Saint-Denis', -20.88, 55.45, 1)

const named = (places: Placed[]) =>
	mapFrames(places).map(({ name, count, places }) => [name, count, places.map(({ name }) => name)])

describe('The frames of a map', () => {
	it('part territories, the one that has most first, each named after its largest place', () =>
		assert.deepEqual(named([casablanca, lille, reunion, paris, roubaix]), [
			['Roubaix', 46, ['Roubaix', 'Lille', 'Paris']],
			['Casablanca', 9, ['Casablanca']],
			['Saint-Denis', 1, ['Saint-Denis']],
		]))

	it('are none where nobody is', () => assert.deepEqual(named([]), []))

	it('show the one asked for, else the reader’s, else the first', () => {
		const frames = mapFrames([casablanca, lille, roubaix])
		const shown = (code?: string, near: Placed | null = null) =>
			chooseFrame(frames, code, near)?.name
		assert.equal(shown('casablanca'), 'Casablanca')
		assert.equal(shown('lille'), 'Roubaix')
		assert.equal(shown('nowhere', casablanca), 'Casablanca')
		assert.equal(shown(undefined, reunion), 'Roubaix')
		assert.equal(chooseFrame([], 'lille', lille), null)
	})

	it('keep every place once, whatever their order', () => {
		const place = fc.record({
			latitude: fc.double({ min: -90, max: 90, noNaN: true }),
			longitude: fc.double({ min: -180, max: 180, noNaN: true }),
			count: fc.integer({ min: 1, max: 50 }),
		})
		const placed = (one: { latitude: number; longitude: number; count: number }, i: number) => ({
			...one,
			code: String(i),
			name: String(i),
		})
		fc.assert(
			fc.property(fc.array(place, { maxLength: 40 }), (all) => {
				const places = all.map(placed)
				const frames = mapFrames(places)
				assert.deepEqual(frames, mapFrames(places.toReversed()))
				const codes = frames.flatMap(({ places }) => places.map(({ code }) => code))
				assert.deepEqual(codes.toSorted(), places.map(({ code }) => code).toSorted())
			}),
			{ seed: 110, numRuns: 300 },
		)
	})
})
