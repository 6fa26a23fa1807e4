import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cents, parseEuros, sumCents } from './cents.ts'

test('An amount is read as French people type it, to the cent', () => {
	const check = (typed: string, expected: number | null) =>
		assert.equal(parseEuros(typed), expected, typed)
	check('1 234,50', 123450)
	check('1\u202f234,5\u00a0€', 123450)
	check('1234.50', 123450)
	check('1.234,50', 123450)
	check('12.345.678,90 €', 1234567890)
	check('0', 0)
	check('0,07', 7)
	check('360 DH', 36000)
	check('12 000 euros', 1200000)
	check('1.234', null)
	check('1,234', null)
	check('-12', null)
	check('douze', null)
	check('', null)
	check('1e5', null)
	check('12,345', null)
	check('9999999999999', null)
})

test('Whole cents add up where floats would not', () => {
	assert.equal(sumCents([10, 20, 30].map(cents)), 60)
	assert.equal(sumCents([]), 0)
	assert.equal(sumCents([parseEuros('0,10'), parseEuros('0,20')].map((one) => cents(one ?? 0))), 30)
})
