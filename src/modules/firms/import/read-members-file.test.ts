import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { unpacker } from '../server/unpacker.ts'
import { limits } from './limits.ts'
import { readMembersFile } from './read-members-file.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

function refusal(bytes: Uint8Array): string {
	const reading = readMembersFile(bytes, { unpacker })
	return reading.ok ? 'read' : reading.problem.code
}

function cellsOf(bytes: Uint8Array): string[][] {
	const reading = readMembersFile(bytes)
	assert.ok(reading.ok, reading.ok ? '' : reading.problem.code)
	return reading.file.rows.map(({ cells }) => cells)
}

test('a file that is no table in text is named for what it is', () => {
	const check = (start: string, expected: string) =>
		assert.equal(refusal(Buffer.from(start, 'latin1')), expected)
	check('\x89PNG\r\n\x1a\n…', 'file.isPicture')
	check('\xff\xd8\xff\xe0 JFIF', 'file.isPicture')
	check('%PDF-1.7\n', 'file.isPdf')
	check('PK\x03\x04\x14\x00\x06\x00[Content_Types].xml xl/workbook.xml', 'file.isDamaged')
	check('PK\x03\x04\x14\x00\x06\x00[Content_Types].xml xl/workbook.bin', 'file.isSpreadsheet')
	check('PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet', 'file.isSpreadsheet')
	check('PK\x03\x04photos/', 'file.isArchive')
	check('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'file.isSpreadsheet')
	check('\xd0\xcf\x11\xe0 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0', 'file.isLocked')
	check('\x1f\x8b\x08', 'file.isArchive')
	check('<html><table><tr><td>Entreprise</td></tr></table></html>', 'file.isWebPage')
	check(`SQLite format 3\x00${'\x01\x02'.repeat(50)}`, 'file.isNotText')
})

test('an empty file and a file of titles alone are told apart', () => {
	assert.equal(refusal(utf8('')), 'file.empty')
	assert.equal(refusal(utf8('\ufeff \r\n\r\n')), 'file.empty')
	assert.equal(refusal(utf8('Entreprise;Ville\r\n;;\r\n')), 'file.noRows')
	assert.equal(refusal(utf8(';;;\n;;;\n')), 'file.noRows')
})

test('each limit is passed by one and not by its exact value', () => {
	const rows = (count: number) => utf8(`Entreprise;Ville\n${'a;b\n'.repeat(count)}`)
	assert.equal(refusal(rows(limits.rows)), 'read')
	assert.equal(refusal(rows(limits.rows + 1)), 'file.tooManyRows')
	const columns = (count: number) =>
		utf8(`${Array.from({ length: count }, (_, at) => `c${at}`).join(';')}\nx\n`)
	assert.equal(refusal(columns(limits.columns)), 'read')
	assert.equal(refusal(columns(limits.columns + 1)), 'file.tooManyColumns')
	assert.equal(refusal(new Uint8Array(limits.fileBytes + 1)), 'file.tooBig')
	assert.equal(refusal(utf8('\n'.repeat(limits.lineEnds + 1))), 'file.empty')
	assert.equal(refusal(utf8(`a;b${'\n'.repeat(limits.lineEnds + 1)}`)), 'file.tooManyRows')
	const long = (length: number) => {
		const reading = readMembersFile(utf8(`Entreprise;Ville\n${'x'.repeat(length)};Lille\n`))
		assert.ok(reading.ok)
		return reading.file.lineErrors.map(({ line, problem }) => [line, problem.code])
	}
	assert.deepEqual(long(limits.cellCharacters), [])
	assert.deepEqual(long(limits.cellCharacters + 1), [[2, 'cell.tooLong']])
})

test('a line without end is refused before it fills the memory', () => {
	assert.equal(refusal(utf8(`Entreprise;Ville\n${'x'.repeat(3_000_000)};y\n`)), 'file.lineTooLong')
})

test('letters are read whatever set of bytes wrote them', () => {
	const check = (bytes: Uint8Array, encoding: string, first: string) => {
		const reading = readMembersFile(bytes)
		assert.ok(reading.ok)
		assert.equal(reading.file.encoding, encoding)
		assert.equal(reading.file.rows[0]?.cells[0], first)
	}
	const table = 'Entreprise;Ville\nÉpicerie née ici;Hem\n'
	const swapped = Buffer.from(table, 'utf16le').swap16()
	check(utf8(table), 'utf-8', 'Épicerie née ici')
	check(utf8(`\ufeff${table}`), 'utf-8', 'Épicerie née ici')
	check(Buffer.from(table, 'latin1'), 'windows-1252', 'Épicerie née ici')
	check(Buffer.from(table, 'utf16le'), 'utf-16le', 'Épicerie née ici')
	check(swapped, 'utf-16be', 'Épicerie née ici')
	check(Buffer.concat([Buffer.of(0xfe, 0xff), swapped]), 'utf-16be', 'Épicerie née ici')
	check(Buffer.from('Nom;Prix\nCaf\xe9;12 \x80\n', 'latin1'), 'windows-1252', 'Café')
	check(
		Buffer.from('Nom;Ville\n\xc7\xe1\xe3\xdb\xd1\xc8;\xdd\xc7\xd3\n', 'latin1'),
		'windows-1256',
		'المغرب',
	)
})

test('the separator is the one of the header, whatever the cells hold', () => {
	const check = (text: string, separator: string, first: string[]) => {
		const reading = readMembersFile(utf8(text))
		assert.ok(reading.ok)
		assert.equal(reading.file.separator, separator)
		assert.deepEqual(reading.file.rows[0]?.cells, first)
	}
	check('Nom;Ville\nplomberie, gaz, eau;Lille\n', ';', ['plomberie, gaz, eau', 'Lille'])
	check('Nom,Ville\nplomberie; gaz; eau,Lille\n', ',', ['plomberie; gaz; eau', 'Lille'])
	check('Nom\tVille\na;b;c\tLille\n', '\t', ['a;b;c', 'Lille'])
	check('"Nom, prénom; titre";x,y\na;b\n', ';', ['a', 'b'])
	check('alpha,beta\n"1;2",3\n', ',', ['1;2', '3'])
	check('Entreprise\nBois du Nord\n', ';', ['Bois du Nord'])
	check('Liste, 2026\nEntreprise;Adresse\nBois;12, rue du Bois\n', ';', ['Bois', '12, rue du Bois'])
})

test('lines are numbered as in the file, breaks inside cells and empty lines counted', () => {
	const lines = (text: string) => {
		const reading = readMembersFile(utf8(text))
		assert.ok(reading.ok)
		return [reading.file.headerLine, ...reading.file.rows.map(({ line }) => line)]
	}
	assert.deepEqual(lines('Nom;Ville\na;b\n\n"c\nd";e\n;\nf;g'), [1, 2, 4, 7])
	assert.deepEqual(lines('\n\nNom;Ville\r\na;b\r\n'), [3, 4])
	assert.deepEqual(lines('Titre;\n;\nEntreprise;Ville;CP\na;b;c\n'), [3, 4])
	assert.deepEqual(lines('Nom;Ville\ra;b\r\rc;d\r'), [1, 2, 4])
})

const cell = fc.oneof(
	fc.string({ unit: 'grapheme', maxLength: 12 }),
	fc.string({ unit: fc.constantFrom('a', 'é', ';', ',', '"', "'", '\t', '\n', ' ', '=', '1') }),
)
const filledRow = fc
	.array(cell, { minLength: 4, maxLength: 4 })
	// Cells of blanks alone make an empty line, which is left out.
	.filter((cells) => cells.some((text) => text.trim() !== ''))

test('any table that a program writes is read back cell for cell', () => {
	fc.assert(
		fc.property(
			fc.array(filledRow, { minLength: 1, maxLength: 20 }),
			fc.constantFrom(';' as const, ',' as const, '\t' as const),
			fc.constantFrom('windows' as const, 'unix' as const),
			fc.boolean(),
			(rows, delimiter, record_delimiter, bom) => {
				const header = ['Entreprise', 'Ville', 'E-mail', 'Effectif']
				const written = stringify([header, ...rows], {
					delimiter,
					record_delimiter,
					bom,
					quoted_match: /[\r\n]/,
				})
				assert.deepEqual(cellsOf(utf8(written)), rows)
			},
		),
		{ seed: 81, numRuns: 1000 },
	)
})

test('a table read in UTF-16 gives the same cells as in UTF-8', () => {
	fc.assert(
		fc.property(fc.array(filledRow, { minLength: 1, maxLength: 5 }), (rows) => {
			const written = stringify([['Entreprise', 'Ville', 'a', 'b'], ...rows], {
				delimiter: ';',
				quoted_match: /[\r\n]/,
			})
			assert.deepEqual(cellsOf(Buffer.from(`\ufeff${written}`, 'utf16le')), rows)
		}),
		{ seed: 82, numRuns: 300 },
	)
})

test('no bytes whatever make the reading fail', () => {
	const piece = fc.constantFrom(';', ',', '\t', '"', '\n', '\r', 'Nom', 'é', '\u0000', '\ufeff')
	fc.assert(
		fc.property(
			fc.oneof(
				fc.uint8Array({ maxLength: 300 }),
				fc.array(piece, { maxLength: 60 }).map((pieces) => utf8(pieces.join(''))),
				fc.array(piece, { maxLength: 60 }).map((pieces) => utf8(`Nom;Ville\n${pieces.join('')}`)),
			),
			(bytes) => assert.equal(typeof readMembersFile(bytes, { unpacker }).ok, 'boolean'),
		),
		{ seed: 83, numRuns: 3000 },
	)
})
