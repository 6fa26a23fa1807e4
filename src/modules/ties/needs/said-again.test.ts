import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isSaidAgain, type NeedScope } from './said-again.ts'

const need: NeedScope = {
	words: 'Un électricien pour une école à Roubaix',
	tradeKey: 'electricite',
	skillKeys: ['ecoles', 'marches publics'],
	communeCode: '59512',
	areaKind: null,
	areaCode: null,
	customer: 'public',
}
const bare = { ...need, tradeKey: null, skillKeys: [], communeCode: null, customer: null }

function check(said: string, now: Partial<NeedScope>, expected: boolean, before = [need]) {
	it(`${said}: ${expected ? 'the same need' : 'another need'}`, () => {
		assert.equal(isSaidAgain({ ...need, ...now }, before), expected)
	})
}

describe('A need said again', () => {
	check('as it was', {}, true)
	check('without its trade', { tradeKey: null }, true)
	check('without a skill', { skillKeys: ['ecoles'] }, true)
	check('without its place', { communeCode: null }, true)
	check('without whom it is for', { customer: null }, true)
	check('with nothing left', bare, true)
	check('as its first words were read, after chips were removed', {}, true, [need, bare])
	check('in other words', { words: 'Un électricien' }, false)
	check('for another trade', { tradeKey: 'plomberie' }, false)
	check('with one more skill', { skillKeys: ['ecoles', 'domotique'] }, false)
	check('elsewhere', { communeCode: '59009' }, false)
	check('in an area', { communeCode: null, areaKind: 'region', areaCode: '32' }, false)
	check('for other clients', { customer: 'firms' }, false)
	check('when there was none before', {}, false, [])
})
