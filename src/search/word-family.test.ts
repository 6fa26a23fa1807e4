import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { wordFamily } from './word-family.ts'

describe('A trade and who practises it', () => {
	for (const family of [
		'menuisier menuisiere menuiserie menuiseries',
		'plombier plomberie plombiers',
		'boulanger boulangere boulangerie',
		'electricien electricienne electricite',
		'macon maconnerie macons',
		'charpentier charpente charpentes',
		'chauffagiste chauffage',
		'architecte architecture',
		'informaticien informatique',
		'assureur assurance assurances',
		'carreleur carrelage',
		'imprimeur imprimerie',
		'transporteur transport transports',
		'graphiste graphisme',
		'comptable comptabilite',
		'soudeur soudeuse soudure',
	])
		it(family, () => {
			assert.equal(new Set(family.split(' ').map(wordFamily)).size, 1, family)
		})

	it('are not taken for another trade', () => {
		const trades =
			'menuisier plombier boulanger electricien macon charpentier chauffagiste architecte avocat notaire'
		const words = trades.split(' ')
		assert.equal(new Set(words.map(wordFamily)).size, words.length)
	})

	it('leaves short words and other scripts whole', () => {
		for (const word of ['bois', 'zinc', 'pere', 'نجارة', '35h', ''])
			assert.ok(wordFamily(word).length >= Math.min(4, word.length))
	})
})
