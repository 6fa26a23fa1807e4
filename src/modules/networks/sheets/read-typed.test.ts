import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readAmount } from './read-amount.ts'
import { readHour } from './read-hour.ts'
import { tradesOf } from './trades-of.ts'

describe('What one types of a network', () => {
	it('is an amount however it is written, or none', () => {
		for (const [typed, cents] of [
			['0', 0],
			['360', 36_000],
			['360,5', 36_050],
			['1 234,50 €', 123_450],
			['1\u202f200 MAD', 120_000],
			['1000000', 100_000_000],
			['1000000,01', null],
			['-5', null],
			['12,345', null],
			['gratuit', null],
			['', null],
		] as const)
			assert.equal(readAmount(typed), cents, typed)
	})

	it('is an hour however it is written, or none', () => {
		for (const [typed, hour] of [
			['7 h 30', '07:30'],
			['7h', '07:00'],
			['19h05', '19:05'],
			['07:15', '07:15'],
			['12', '12:00'],
			['24h', null],
			['7h75', null],
			['le matin', null],
		] as const)
			assert.equal(readHour(typed), hour, typed)
	})

	it('names a trade once: one whose seat is taken is not sought', () => {
		assert.deepEqual(tradesOf(['Menuisier', 'menuisier', 'Notaire'], ['NOTAIRE', '!']), [
			{ key: 'menuisier', label: 'menuisier', state: 'sought' },
			{ key: 'notaire', label: 'NOTAIRE', state: 'taken' },
			{ key: '!', label: '!', state: 'taken' },
		])
	})
})
