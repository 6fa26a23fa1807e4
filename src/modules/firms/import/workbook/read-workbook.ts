import { limits } from '../limits.ts'
import type { FileProblem } from '../problems.ts'
import type { FileRow } from '../read-records.ts'
import { type NumberLook, numberLooks } from './number-formats.ts'
import { rowsOfSheet } from './sheet-rows.ts'
import { attribute, elements, stringOf } from './xml-text.ts'
import { readZip, type Unpacker, UnreadableWorkbook, type ZipEntries } from './zip-entries.ts'

/** A sheet of a workbook as text: what a reader would see in its cells. */
export type SheetReading =
	| { ok: true; rows: FileRow[]; sheet: string; sheets: string[] }
	| { ok: false; problem: FileProblem }

/**
 * Reads one sheet of an Excel workbook (.xlsx): the one asked for by its name, else the first visible
 * one with at least two filled rows, else the first.
 *
 * Cells are what the spreadsheet shows: formulas by their last value, dates as JJ/MM/AAAA, numbers
 * without exponent. Nothing is evaluated. Macros, passwords, archives that unpack beyond all measure and
 * documents that declare entities are refused.
 */
export function readWorkbook(bytes: Uint8Array, unpacker: Unpacker, wanted?: string): SheetReading {
	const zip = readZip(bytes, unpacker)
	if (!zip.ok) return zip
	try {
		return readSheet(zip.entries, wanted)
	} catch (caught) {
		if (caught instanceof UnreadableWorkbook) return { ok: false, problem: caught.problem }
		throw caught
	}
}

type Sheet = { name: string; part: string; isHidden: boolean }

function readSheet(entries: ZipEntries, wanted: string | undefined): SheetReading {
	if (entries.names.includes('encryptedpackage')) throw refused({ code: 'file.isLocked' })
	if (entries.names.some((name) => /vbaproject|macrosheets\//.test(name)))
		throw refused({ code: 'file.hasMacros' })
	const types = partOf(entries, '[content_types].xml')
	if (/macroEnabled/i.test(types)) throw refused({ code: 'file.hasMacros' })
	const book = partOf(entries, 'xl/workbook.xml')
	const startsIn1904 = [...elements(book, 'workbookPr')].some(({ attributes }) =>
		/^(1|true)$/.test(attribute(attributes, 'date1904') ?? ''),
	)
	const sheets = sheetsOf(book, partOf(entries, 'xl/_rels/workbook.xml.rels'))
	const reader = {
		strings: stringsOf(entries),
		looks: looksOf(entries),
		startsIn1904,
	}
	const read = (sheet: Sheet) => rowsOfSheet(partBytes(entries, sheet.part), reader)
	const names = sheets.map(({ name }) => name)
	const chosen = sheets.find(({ name }) => name === wanted)
	if (chosen) return { ok: true, rows: read(chosen), sheet: chosen.name, sheets: names }
	const inOrder = sheets.toSorted((one, other) => Number(one.isHidden) - Number(other.isHidden))
	for (const sheet of inOrder) {
		const rows = read(sheet)
		if (rows.length >= 2) return { ok: true, rows, sheet: sheet.name, sheets: names }
	}
	const [first] = inOrder
	if (!first) throw refused({ code: 'file.isDamaged' })
	return { ok: true, rows: read(first), sheet: first.name, sheets: names }
}

function refused(problem: FileProblem): UnreadableWorkbook {
	return new UnreadableWorkbook(problem)
}

function partBytes(entries: ZipEntries, name: string): Buffer {
	const bytes = entries.unpack(name)
	if (!bytes) throw refused({ code: 'file.isDamaged' })
	return bytes
}

function partOf(entries: ZipEntries, name: string): string {
	return partBytes(entries, name).toString('utf8')
}

function sheetsOf(book: string, relations: string): Sheet[] {
	const targets = new Map<string, string>()
	for (const { attributes } of elements(relations, 'Relationship')) {
		const target = attribute(attributes, 'Target') ?? ''
		if (/\/worksheet$/.test(attribute(attributes, 'Type') ?? ''))
			targets.set(
				attribute(attributes, 'Id') ?? '',
				target.startsWith('/') ? target.slice(1) : `xl/${target}`,
			)
	}
	return [...elements(book, 'sheet')].slice(0, limits.sheets).flatMap(({ attributes }) => {
		const part = targets.get(attribute(attributes, 'id') ?? '')
		const name = attribute(attributes, 'name') ?? ''
		const isHidden = /hidden/i.test(attribute(attributes, 'state') ?? '')
		return part ? [{ name: name.slice(0, 100), part, isHidden }] : []
	})
}

function stringsOf(entries: ZipEntries): string[] {
	const xml = entries.unpack('xl/sharedStrings.xml')?.toString('utf8') ?? ''
	return Array.from(elements(xml, 'si'), ({ inside }) => stringOf(inside))
}

function looksOf(entries: ZipEntries): NumberLook[] {
	return numberLooks(entries.unpack('xl/styles.xml')?.toString('utf8') ?? '')
}
