import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ar } from './phrases.ar.ts'
import { en } from './phrases.en.ts'
import { fr } from './phrases.fr.ts'
import { type ImportPhrases, wordProblem } from './phrases.ts'

// One value for every parameter that any sentence takes.
const parameters = {
	missing: 2,
	extra: 3,
	perhaps: '005520135',
	bytes: 3e7,
	limitBytes: 2e7,
	limit: 200,
	found: 1234,
	expected: 12,
	kind: 'xls',
	known: ['Particuliers', 'Entreprises'],
	read: 'Membres',
	others: ['Bureau', 'Anciens'],
	seconds: 120,
	line: 7,
	lines: [1, 2],
	otherLine: 8,
	header: 'Tél',
	columns: ['B', 'D'],
	column: 'B',
	value: 'x',
	field: 'phone',
	shown: '#N/A',
	siren: '999000003',
	label: 'bois',
	text: 'Titre',
	sample: 'Ã©',
	kept: 'a@b.fr',
	name: 'Lille',
	postcode: '59000',
	word: 'tel',
	outOfTen: 9,
	by: 'Mobile',
}

function sentences(phrases: ImportPhrases): [code: string, sentence: string][] {
	return Object.entries(phrases.problems).map(([code, word]) => {
		const say = word as (problem: typeof parameters & { code: string }) => string
		return [code, say({ code, ...parameters })]
	})
}

test('a missing digit is said as a person would say it', () => {
	const tooShort = (missing: number) => ({ code: 'siren.tooShort', missing }) as const
	assert.equal(wordProblem(fr, tooShort(1)), 'Il manque un chiffre\u00a0: un SIREN en compte neuf.')
	assert.equal(
		wordProblem(fr, tooShort(2)),
		'Il manque deux chiffres\u00a0: un SIREN en compte neuf.',
	)
	assert.equal(wordProblem(en, tooShort(1)), 'One digit is missing: a SIREN has nine.')
	assert.match(wordProblem(ar, tooShort(2)), /^ينقص رقمان: /)
	assert.match(wordProblem(ar, tooShort(3)), /^ينقص 3 أرقام: /)
})

test('every sentence is complete in the three languages', () => {
	for (const phrases of [fr, en, ar])
		for (const [code, sentence] of sentences(phrases)) {
			assert.match(sentence, /[.?؟]$/, code)
			assert.doesNotMatch(sentence, /undefined|\[object|NaN/, code)
		}
})

test('French sentences keep the typography of the house', () => {
	for (const [code, sentence] of sentences(fr)) {
		assert.doesNotMatch(sentence, /'|[^\u202f][?!;]|[^\u00a0]:|«[^\u00a0]|[^\u00a0]»/, code)
		assert.doesNotMatch(sentence, /veuillez|invalide|erreur|!/i, code)
	}
})

test('no sentence is left in French in another language', () => {
	const french = new Map(sentences(fr))
	for (const phrases of [en, ar])
		for (const [code, sentence] of sentences(phrases))
			assert.notEqual(sentence, french.get(code), code)
})
