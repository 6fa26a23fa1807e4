import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crc32, deflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import { unpacker } from '../../server/unpacker.ts'
import { readMembersFile } from '../read-members-file.ts'

type Fill = (workbook: ExcelJS.Workbook) => void

async function workbookOf(fill: Fill): Promise<Uint8Array> {
	const workbook = new ExcelJS.Workbook()
	fill(workbook)
	return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function read(bytes: Uint8Array, sheet?: string) {
	const reading = readMembersFile(bytes, { unpacker, sheet })
	assert.ok(reading.ok, reading.ok ? '' : reading.problem.code)
	return reading.file
}

function refusal(bytes: Uint8Array): string {
	const reading = readMembersFile(bytes, { unpacker })
	return reading.ok ? 'read' : reading.problem.code
}

test('a workbook shows what its reader sees: dates, codes, formulas by their values', async () => {
	const bytes = await workbookOf((workbook) => {
		const sheet = workbook.addWorksheet('Membres')
		sheet.addRow(['Raison sociale', 'SIREN', 'Code postal', 'Ville', 'Adhésion', 'Actif', 'Note'])
		const row = sheet.addRow([
			{ richText: [{ text: 'Menuiserie ' }, { text: 'du Canal', font: { bold: true } }] },
			999_000_003,
			1000,
			{ text: 'Bourg-en-Bresse', hyperlink: 'https://exemple.fr' },
			46_356,
			true,
			12.5,
		])
		row.getCell(3).numFmt = '00000'
		row.getCell(5).numFmt = 'dd/mm/yyyy'
		sheet.addRow([{ formula: 'A2&"!"', result: 'Bois & Métal <Nord>' }, 123_456_789_012_345])
		sheet.addRow([{ formula: '1/0', result: { error: '#DIV/0!' } }])
	})
	assert.deepEqual(
		read(bytes).rows.map(({ cells }) => cells.slice(0, 7)),
		[
			['Menuiserie du Canal', '999000003', '01000', 'Bourg-en-Bresse', '30/11/2026', 'oui', '12,5'],
			['Bois & Métal <Nord>', '123456789012345', '', '', '', '', ''],
			['#DIV/0!', '', '', '', '', '', ''],
		],
	)
})

test('the header is found under a merged title, and lines keep the numbers of the sheet', async () => {
	const bytes = await workbookOf((workbook) => {
		const sheet = workbook.addWorksheet('2026')
		sheet.getCell('A1').value = 'Liste des adhérents, année 2026'
		sheet.mergeCells('A1:D1')
		sheet.getRow(4).values = ['Entreprise', 'Nom du dirigeant', 'E-mail', 'Ville']
		sheet.getRow(5).values = ['Bois du Nord', 'Anne PETIT', 'anne@bois.example', 'Roubaix']
		sheet.getRow(8).values = ['Verre & Fer']
	})
	const file = read(bytes)
	assert.equal(file.headerLine, 4)
	assert.deepEqual(
		file.rows.map(({ line }) => line),
		[5, 8],
	)
	assert.deepEqual(
		file.notices.map(({ problem }) => problem.code),
		['file.titleSkipped'],
	)
})

test('the first sheet with lines is read, another when it is asked for', async () => {
	const bytes = await workbookOf((workbook) => {
		workbook.addWorksheet('Mode d’emploi').addRow(['Remplissez la feuille suivante'])
		workbook.addWorksheet('Anciens', { state: 'hidden' }).addRows([['Entreprise'], ['Caché']])
		workbook.addWorksheet('Membres').addRows([['Entreprise'], ['Bois']])
		workbook.addWorksheet('Invités').addRows([['Entreprise'], ['Verre']])
	})
	const first = read(bytes)
	assert.equal(first.sheet, 'Membres')
	assert.deepEqual(first.sheets, ['Mode d’emploi', 'Anciens', 'Membres', 'Invités'])
	assert.equal(read(bytes, 'Invités').rows[0]?.cells[0], 'Verre')
})

type Part = { name: string; content: Buffer; unpacked?: number; isLocked?: boolean; at?: number }

/** An archive written by hand, so that it may lie. */
function zip(parts: Part[]): Uint8Array {
	const locals: Buffer[] = []
	const contents: Buffer[] = []
	let at = 0
	for (const { name, content, unpacked = content.length, isLocked = false, at: told } of parts) {
		const packed = deflateRawSync(content)
		const local = Buffer.alloc(30)
		local.writeUInt32LE(0x04034b50, 0)
		local.writeUInt16LE(8, 8)
		local.writeUInt16LE(name.length, 26)
		const central = Buffer.alloc(46)
		central.writeUInt32LE(0x02014b50, 0)
		central.writeUInt16LE(isLocked ? 1 : 0, 8)
		central.writeUInt16LE(8, 10)
		central.writeUInt32LE(crc32(content), 16)
		central.writeUInt32LE(packed.length, 20)
		central.writeUInt32LE(unpacked, 24)
		central.writeUInt16LE(name.length, 28)
		central.writeUInt32LE(told ?? at, 42)
		locals.push(local, Buffer.from(name), packed)
		contents.push(central, Buffer.from(name))
		at += 30 + name.length + packed.length
	}
	const end = Buffer.alloc(22)
	end.writeUInt32LE(0x06054b50, 0)
	end.writeUInt16LE(parts.length, 10)
	end.writeUInt32LE(at, 16)
	return new Uint8Array(Buffer.concat([...locals, ...contents, end]))
}

const ns = 'http://schemas.openxmlformats.org'
const xml = (text: string) => Buffer.from(`<?xml version="1.0"?>${text}`)
const types: Part = { name: '[Content_Types].xml', content: xml('<Types/>') }
const book: Part = {
	name: 'xl/workbook.xml',
	content: xml('<workbook><sheets><sheet name="M" sheetId="1" r:id="r1"/></sheets></workbook>'),
}
const relations: Part = {
	name: 'xl/_rels/workbook.xml.rels',
	content: xml(
		`<Relationships><Relationship Id="r1" Type="${ns}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
	),
}
const sheet = (rows: string): Part => ({
	name: 'xl/worksheets/sheet1.xml',
	content: xml(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
})
const row = (number: number, ...cells: string[]) =>
	`<row r="${number}">${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`
const table = row(1, 'Entreprise', 'Ville') + row(2, 'Bois', 'Lille')
const frame = [types, book, relations]

test('a workbook written by another program is read all the same', () => {
	const prefixed = sheet(table)
	prefixed.content = Buffer.from(
		prefixed.content
			.toString()
			.replaceAll(/<(\/?)(\w)/g, '<$1x:$2')
			.replace('<x:?', '<?'),
	)
	assert.deepEqual(read(zip([...frame, prefixed])).rows[0]?.cells, ['Bois', 'Lille'])
	const cdata = table.replace('Bois', '<![CDATA[Bois & <b>]]>').replace('Lille', 'L&#39;Isle')
	assert.deepEqual(read(zip([...frame, sheet(cdata)])).rows[0]?.cells, ['Bois & <b>', "L'Isle"])
})

test('macros, passwords, and archives that are broken are refused with their own sentence', async () => {
	const macros = { name: 'xl/vbaProject.bin', content: Buffer.from('Sub Auto_Open()') }
	assert.equal(refusal(zip([...frame, sheet(table), macros])), 'file.hasMacros')
	const enabled = { ...types, content: xml('<Types>sheet.macroEnabled.main+xml</Types>') }
	assert.equal(refusal(zip([enabled, book, relations, sheet(table)])), 'file.hasMacros')
	assert.equal(refusal(zip([...frame, { ...sheet(table), isLocked: true }])), 'file.isLocked')
	assert.equal(refusal(zip(frame)), 'file.isDamaged')
	const whole = zip([...frame, sheet(table)])
	assert.equal(refusal(whole.slice(0, -40)), 'file.isDamaged')
	const flipped = Uint8Array.from(whole)
	flipped.fill(0, 60, 90)
	assert.equal(refusal(flipped), 'file.isDamaged')
})

test('an archive that unpacks beyond all measure is stopped before it does', () => {
	const content = Buffer.alloc(1000)
	const many = Array.from({ length: 5 }, (_, n) => ({
		name: `xl/media/${n}`,
		content,
		unpacked: 60 * 1024 * 1024,
	}))
	assert.equal(refusal(zip([...frame, sheet(table), ...many])), 'file.unpacksTooMuch')
	const liar = { ...sheet(table.repeat(50_000)), unpacked: 1000 }
	assert.equal(refusal(zip([...frame, liar])), 'file.unpacksTooMuch')
	const shared = [1, 2].map((n) => ({ name: `xl/media/${n}`, content, at: 0 }))
	assert.equal(refusal(zip([...frame, sheet(table), ...shared])), 'file.unpacksTooMuch')
})

test('a document that declares entities is refused, however small', () => {
	const laughs = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>`
	const part = sheet(row(1, 'Entreprise', 'Ville') + row(2, '&b;', 'Lille'))
	part.content = Buffer.from(part.content.toString().replace('?>', `?>${laughs}`))
	assert.equal(refusal(zip([...frame, part])), 'file.declaresEntities')
})

test('a million columns, a row without end and a million rows are refused', () => {
	const far = `<row r="1"><c r="A1" t="str"><v>Entreprise</v></c></row><row r="2"><c r="BDWGN2"><v>1</v></c></row>`
	const wide = `<row r="2">${'<c><v>1</v></c>'.repeat(1_000_000)}</row>`
	assert.equal(
		refusal(zip([...frame, sheet(far.replace('BDWGN2', 'XFD2'))])),
		'file.tooManyColumns',
	)
	assert.equal(refusal(zip([...frame, sheet(row(1, 'Entreprise') + wide)])), 'file.lineTooLong')
	const wideEnough = `<row r="2">${'<c><v>1</v></c>'.repeat(2000)}</row>`
	assert.equal(
		refusal(zip([...frame, sheet(row(1, 'Entreprise') + wideEnough)])),
		'file.tooManyColumns',
	)
	const rows = Array.from({ length: 50_100 }, (_, n) => row(n + 1, 'Bois', 'Lille')).join('')
	assert.equal(refusal(zip([...frame, sheet(rows)])), 'file.tooManyRows')
	// Formatted and empty down to the last line of the program: what Excel writes when one colours a column.
	const coloured = Array.from({ length: 200_000 }, (_, n) => `<row r="${n + 3}" s="1"/>`).join('')
	assert.equal(read(zip([...frame, sheet(table + coloured)])).rows.length, 1)
})
