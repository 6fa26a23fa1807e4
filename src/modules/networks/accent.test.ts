import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { accentOf, contrast } from './accent.ts'

const page = { light: '#fbf9f5', dark: '#12181b' }

const check = (what: string, colour: string, light: string, ink: string) =>
	it(`${what} is painted by day as ${light}`, () =>
		assert.deepEqual(accentOf(colour).light, { ground: light, ink }))

describe('A network’s colour', () => {
	check('a deep green', '#1d5c3a', '#1d5c3a', '#ffffff')
	check('white, which nobody would see', '#ffffff', '#8f8f8f', '#191e21')
	check('a pale yellow, with ink on it', '#f0e68c', '#979158', '#191e21')

	it('is seen on the page and read under words, by day and by night, whichever it is', () => {
		const channel = fc.integer({ min: 0, max: 255 })
		fc.assert(
			fc.property(fc.tuple(channel, channel, channel), (rgb) => {
				const colour = `#${rgb.map((one) => one.toString(16).padStart(2, '0')).join('')}`
				const accent = accentOf(colour)
				for (const theme of ['light', 'dark'] as const) {
					const { ground, ink } = accent[theme]
					assert.ok(contrast(ground, page[theme]) >= 3, `${colour} on ${theme}`)
					assert.ok(contrast(ground, ink) >= 4.5, `${ink} on ${ground}`)
				}
				assert.deepEqual(accentOf(colour), accent)
			}),
			{ seed: 20261122, numRuns: 3000 },
		)
	})

	it('has the contrasts that the standard gives as examples', () => {
		assert.equal(contrast('#000000', '#ffffff'), 21)
		assert.ok(Math.abs(contrast('#767676', '#ffffff') - 4.54) < 0.01)
	})
})
