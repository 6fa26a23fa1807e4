import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { nearestWords, prepareSpellings } from './nearest-words.ts'
import { wordsOf } from './words.ts'

const words = wordsOf(
	'menuisier plombier Électricien alloc allocation toits toile mur 35h électricité ELECTRICITE',
)
const spellings = prepareSpellings(words)

function check(typed: string, ...nearest: string[]): void {
	it(`of ${typed}: ${nearest.join(', ') || 'none'}`, () =>
		assert.deepEqual(
			nearestWords(spellings, typed).map(({ lower }) => lower),
			nearest,
		))
}

describe('The nearest words', () => {
	check('menuizier', 'menuisier')
	check('menusier', 'menuisier')
	check('menuiisier', 'menuisier')
	check('emnuisier', 'menuisier')
	check('menuisierss', 'menuisier')
	check('elektrisien', 'électricien')
	check('elektrissien')
	check('electrisite', 'électricité')
	check('plonbier', 'plombier')
	check('plonbie')
	check('toilx', 'toile')
	check('toixs', 'toits')
	check('toite', 'toile', 'toits')
	check('allo', 'alloc')
	check('menui', 'menuisier')
	check('mut')
	check('35k')
	check('zzzzzzz')

	it('do not depend on the order of the index', () => {
		const other = prepareSpellings(words.toReversed())
		for (const typed of ['toite', 'allo', 'menuizier', 'electrisite'])
			assert.deepEqual(nearestWords(other, typed), nearestWords(spellings, typed))
	})
})
