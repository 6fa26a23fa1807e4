import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { foldLabel } from '#kernel'
import { locales } from '#phrases'
import { firmsPhrases } from '../index.ts'
import { cleanCode, cleanLines, cleanText, spreadsheetError } from './clean-cell.ts'
import { readHeadcount } from './headcount.ts'
import { splitFullName } from './person-name.ts'
import { joinLabels, splitLabels } from './split-labels.ts'
import { readWebsite } from './website.ts'

test('a headcount is placed in its band, however it is written', () => {
	const check = (typed: string, expected: string) => {
		const reading = readHeadcount(typed)
		assert.equal(reading.ok ? reading.band : reading.code, expected, typed)
	}
	check('0', '00')
	check('aucun', '00')
	check('1', '01')
	check('0,5', '01')
	check('2,9', '01')
	check('9,5', '03')
	check('12 salariés', '11')
	check('10 à 19 salariés', '11')
	check('20-49', '12')
	check('moins de 10', '02')
	check('50 et plus', '21')
	check('plus de 249', '32')
	check('1 200', '42')
	check('1\u202f200', '42')
	check('20000', '53')
	check('oct-19', 'headcount.turnedIntoDate')
	check('01/02/2026', 'headcount.turnedIntoDate')
	check('19-10', 'headcount.unreadable')
	check('beaucoup', 'headcount.unreadable')
	check('1 2 3', 'headcount.unreadable')
})

test('no cell turns the direction of the words around it', () => {
	assert.equal(cleanText('Atelier \u202Eerialc\u2069\u2066'), 'Atelier erialc')
	assert.equal(cleanText('نجارة \u200Fزهرة'), 'نجارة \u200Fزهرة')
})

test('a whole name gives its two parts', () => {
	const check = (typed: string, givenName: string | null, familyName: string | null) =>
		assert.deepEqual(splitFullName(typed), { givenName, familyName }, typed)
	check('DUPONT Marie', 'Marie', 'DUPONT')
	check('Marie DUPONT', 'Marie', 'DUPONT')
	check('Mme Anne-Marie DE LA TOUR', 'Anne-Marie', 'DE LA TOUR')
	check('Dupont, Marie', 'Marie', 'Dupont')
	check('M. Jean Petit', 'Jean', 'Petit')
	check('J. MARTIN', 'J.', 'MARTIN')
	check('MARIE DUPONT', 'MARIE', 'DUPONT')
	check('Dupont', null, 'Dupont')
	check('السيدة سلمى بنعلي', 'سلمى', 'بنعلي')
	check('  ', null, null)
})

test('a headcount that we wrote in a list is read again, in every language', () => {
	for (const locale of locales)
		for (const [band, words] of Object.entries(firmsPhrases(locale).headcounts))
			assert.deepEqual(readHeadcount(words), { ok: true, band }, words)
})

test('labels in one cell are separated, except inside brackets, and none comes twice', () => {
	const check = (cell: string, ...expected: string[]) =>
		assert.deepEqual(splitLabels(cell), expected, cell)
	check('Plomberie ; chauffage, PLOMBERIE / gaz|eau', 'Plomberie', 'chauffage', 'gaz', 'eau')
	check('Charpente (bois, métal) ; toiture', 'Charpente (bois, métal)', 'toiture')
	check('Charpente (bois, métal ; toiture', 'Charpente (bois', 'métal', 'toiture')
	check('• un comptable\n- un imprimeur', 'un comptable', 'un imprimeur')
	check('نجارة، أثاث', 'نجارة', 'أثاث')
	check('R&D', 'R&D')
	check(
		'"Isolateurs, pour les mêmes clients" ; serrurier',
		'Isolateurs, pour les mêmes clients',
		'serrurier',
	)
	check('"inox" ; zinc', '"inox"', 'zinc')
	check('Tuyau 3" ; coude, joint', 'Tuyau 3"', 'coude', 'joint')
	check(' ; , ')
})

test('labels put in one cell are read again as they were', () => {
	const sign = fc.constantFrom(...'aé (),;/|·•–-R&', '، ')
	const label = fc
		.string({ unit: sign, minLength: 1, maxLength: 12 })
		.map((text) => text.replace(/^[-–\s]+|\s+$/g, '').replace(/\s+/g, ' '))
		.filter((text) => /[aéR]/.test(text))
	fc.assert(
		fc.property(fc.uniqueArray(label, { selector: foldLabel, maxLength: 4 }), (labels) => {
			assert.deepEqual(splitLabels(joinLabels(labels)), labels)
		}),
		{ seed: 92, numRuns: 1000 },
	)
})

test('a website is kept only if a browser may open it', () => {
	const check = (typed: string, expected: string) => {
		const reading = readWebsite(typed)
		assert.equal(reading.ok ? reading.value : reading.code, expected, typed)
	}
	check('www.exemple.fr', 'https://www.exemple.fr')
	check('http://exemple.fr/', 'http://exemple.fr')
	check('exemple.fr/nous?a=1', 'https://exemple.fr/nous?a=1')
	check('exemple.fr:8080', 'https://exemple.fr:8080')
	check('contact@exemple.fr', 'website.isEmail')
	check('javascript:alert(1)', 'website.unreadable')
	check('https://qui@exemple.fr', 'website.unreadable')
	check('data:text/html,x', 'website.unreadable')
	check('en construction', 'website.unreadable')
	check('localhost', 'website.unreadable')
})

test('a cell is plain text: breaks become spaces, control characters go, formulas stay', () => {
	assert.equal(cleanText(' Bois\tdu\r\n\u0007Nord\u200b '), 'Bois du Nord')
	assert.equal(cleanText('=SOMME(A1)'), '=SOMME(A1)')
	assert.equal(cleanText("'=SOMME(A1)"), '=SOMME(A1)')
	assert.equal(cleanText("'t Hoekje"), "'t Hoekje")
	assert.equal(cleanLines('un\r\ndeux\ttrois'), 'un\ndeux trois')
})

test('what people write to say there is none is blank where a code is expected', () => {
	for (const nothing of ['-', 'néant', 'N/A', 'n.c.', 'En cours', '', '?', 'Aucune'])
		assert.equal(cleanCode(nothing), '', nothing)
	assert.equal(cleanCode('="0612345678"'), '0612345678')
	assert.equal(cleanCode("'0612345678"), '0612345678')
})

test('a formula that failed is recognised, a hashtag is not', () => {
	assert.equal(spreadsheetError(' #N/A '), '#N/A')
	assert.equal(spreadsheetError('#VALEUR!'), '#VALEUR!')
	assert.equal(spreadsheetError('#artisanat'), null)
})

test('no text whatever makes the reading of a cell fail', () => {
	const readers = [cleanText, cleanLines, cleanCode, spreadsheetError, readHeadcount, readWebsite]
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
			for (const read of [...readers, splitFullName, splitLabels])
				assert.doesNotThrow(() => read(text))
		}),
		{ seed: 91, numRuns: 500 },
	)
})
