import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { frenchStem } from './french-stem.ts'

const lists = process.env.MAILLAGE_DATA
	? `${process.env.MAILLAGE_DATA}/fr-search/snowball_french`
	: undefined

describe('The stem of a French word', () => {
	check('menuisi', 'menuisier', 'menuisiers', 'menuisière')
	check('électr', 'électrique', 'électriques')
	check('install', 'installer', 'installait', 'installèrent')
	check('recherch', 'recherche', 'rechercher')
	check('fin', 'finissons', 'finissait')
	check('activ', 'activement', 'activité')
	check('heureux', 'heureux', 'heureusement')
	check('const', 'constamment')
	check('cheval', 'cheval', 'chevaux')
	check('bijou', 'bijou', 'bijoux')
	check('nouvel', 'nouvelle', 'nouvelles')
	check('commerc', 'commerçant', 'commerce')
	check('naïf', 'naïf', 'naïfs')
	check('quiet', 'quiet')
	check('palais', 'palais')
	check('colis', 'colis')
	check('entrepris', "l'entreprise")

	it('is the word itself when it has no French ending, in any script', () => {
		for (const word of ['', 'x', 'rtt', 'مقاول', '35h', "d'"]) {
			assert.equal(frenchStem(word), word)
		}
	})

	it('equals the 21 655 published ones', {
		skip: lists ? false : 'MAILLAGE_DATA is not set',
	}, () => {
		const [words, stems] = ['voc', 'output'].map((part) =>
			readFileSync(`${lists}_${part}.txt`, 'utf8').trimEnd().split('\n'),
		) as [string[], string[]]
		assert.equal(words.length, 21_655)
		assert.deepEqual(words.map(frenchStem), stems)
	})
})

function check(stem: string, ...words: string[]): void {
	it(`is ${stem} for ${words.join(', ')}`, () => {
		for (const word of words) assert.equal(frenchStem(word), stem, word)
	})
}
