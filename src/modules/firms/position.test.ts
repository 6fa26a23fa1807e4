import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { distanceMetres, formatPosition, parsePosition, placeOf } from './position.ts'

describe('A point typed by hand', () => {
	const roubaix = { latitude: 50.6942, longitude: 3.1746 }
	for (const typed of [
		'50.6942, 3.1746',
		'50.6942,3.1746',
		'50,6942 ; 3,1746',
		'50,6942; 3,1746',
		'50.6942 3.1746',
		' 50.6942° N, 3.1746° E ',
	])
		it(`is read: « ${typed} »`, () => assert.deepEqual(parsePosition(typed), roubaix))

	it('may be south and west', () => {
		assert.deepEqual(parsePosition('33.59 N 7.61 W'), { latitude: 33.59, longitude: -7.61 })
		assert.deepEqual(parsePosition('-21.1, 55.5'), { latitude: -21.1, longitude: 55.5 })
	})

	for (const typed of ['', 'Roubaix', '50.6942', '95.1, 3.2', '50.1, 190.2', '50,6,3,1', '<b>1, 2'])
		it(`is none: « ${typed} »`, () => assert.equal(parsePosition(typed), null))

	it('reads back as it was written', () => {
		const degrees = (most: number) =>
			fc.integer({ min: -most * 10_000, max: most * 10_000 }).map((n) => n / 10_000)
		fc.assert(
			fc.property(degrees(90), degrees(180), (latitude, longitude) => {
				const read = parsePosition(formatPosition({ latitude, longitude }))
				assert.equal(read?.latitude.toFixed(4), latitude.toFixed(4))
				assert.equal(read?.longitude.toFixed(4), longitude.toFixed(4))
			}),
		)
	})
})

describe('Where a firm is', () => {
	const commune = { latitude: 50.69, longitude: 3.17, isApproximate: false }
	const nowhere = { latitude: null, longitude: null }
	it('is the exact place it gave, else its commune, which may be only around', () => {
		assert.equal(placeOf({ latitude: 50.7, longitude: 3.2 }, commune)?.precision, 'exact')
		assert.equal(placeOf(nowhere, commune)?.precision, 'commune')
		assert.equal(placeOf(nowhere, { ...commune, isApproximate: true })?.precision, 'around')
		assert.equal(placeOf(nowhere, { ...nowhere, isApproximate: true }), null)
		assert.equal(placeOf(nowhere, null), null)
	})
})

it('Roubaix and Casablanca are some 2,070 km apart, whichever is said first', () => {
	const roubaix = { latitude: 50.6942, longitude: 3.1746 }
	const casablanca = { latitude: 33.5731, longitude: -7.5898 }
	const metres = distanceMetres(roubaix, casablanca)
	assert.equal(metres, distanceMetres(casablanca, roubaix))
	assert.ok(metres && Math.abs(metres - 2_091_000) < 30_000, String(metres))
	assert.equal(distanceMetres(roubaix, { latitude: null, longitude: null }), undefined)
})
