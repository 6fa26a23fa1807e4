import { limits } from '../limits.ts'
import type { FileRow } from '../read-records.ts'
import { type NumberLook, shownNumber } from './number-formats.ts'
import { attribute, elements, stringOf, textOf } from './xml-text.ts'
import { UnreadableWorkbook } from './zip-entries.ts'

/** What the cells of a sheet refer to in the rest of their workbook. */
export type SheetReader = {
	strings: readonly string[]
	looks: readonly NumberLook[]
	startsIn1904: boolean
}

/** Excel's own last column, XFD: beyond it nothing was made by a spreadsheet. */
const lastColumn = 16_384
const rowStart = /<(?:\w+:)?row(?=[\s/>])/g
const longestRow = limits.columns * limits.cellCharacters

/**
 * The filled rows of a sheet, each under its number. Read row by row from the bytes, so that a sheet of a
 * hundred megabytes is never one text.
 */
export function rowsOfSheet(sheet: Buffer, reader: SheetReader): FileRow[] {
	const rows: FileRow[] = []
	let line = 0
	for (const xml of rowTexts(sheet)) {
		const [row] = elements(xml, 'row')
		if (!row) continue
		const told = Number(attribute(row.attributes, 'r'))
		line = Number.isInteger(told) && told > line ? told : line + 1
		const cells = row.inside === '' ? [] : cellsOf(row.inside, reader)
		if (!cells.some((cell) => cell.trim() !== '')) continue
		// One row too many is enough to refuse the file.
		if (rows.push({ line, cells }) > limits.rows + 20) break
	}
	return rows
}

/** Each row's own XML, found in the bytes by where the next one begins. */
function* rowTexts(sheet: Buffer): Generator<string> {
	const piece = 1 << 20
	let kept = ''
	const decoder = new TextDecoder('utf-8')
	for (let at = 0; at < sheet.length; at += piece) {
		const isLast = at + piece >= sheet.length
		kept += decoder.decode(sheet.subarray(at, at + piece), { stream: !isLast })
		const starts = Array.from(kept.matchAll(rowStart), ({ index }) => index)
		for (const [n, start] of starts.entries()) {
			const next = starts[n + 1]
			if (next === undefined && !isLast) {
				kept = kept.slice(start)
				break
			}
			yield kept.slice(start, next)
		}
		if (starts.length === 0) kept = kept.slice(-16)
		if (kept.length > longestRow)
			throw new UnreadableWorkbook({ code: 'file.lineTooLong', line: 1 })
	}
}

function cellsOf(row: string, reader: SheetReader): string[] {
	const cells: string[] = []
	for (const { attributes, inside } of elements(row, 'c')) {
		const told = columnOf(attribute(attributes, 'r') ?? '')
		const column = told ?? cells.length
		if (inside === '' && column >= limits.columns) continue
		if (column >= limits.columns * 5 || column >= lastColumn)
			throw new UnreadableWorkbook({
				code: 'file.tooManyColumns',
				found: column + 1,
				limit: limits.columns,
			})
		while (cells.length < column) cells.push('')
		cells[column] = shownCell(attributes, inside, reader)
	}
	return cells
}

/** `C12` → 2; null for what is no address. */
function columnOf(address: string): number | null {
	const letters = /^([A-Z]{1,4})\d+$/i.exec(address)?.[1]?.toUpperCase()
	if (!letters) return null
	let column = 0
	for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
	return column - 1
}

function shownCell(attributes: string, inside: string, reader: SheetReader): string {
	const type = attribute(attributes, 't') ?? 'n'
	if (type === 'inlineStr') return stringOf(inside)
	const [found] = elements(inside, 'v')
	if (!found) return ''
	const value = textOf(found.inside)
	if (type === 's') return reader.strings[Number(value)] ?? ''
	if (type === 'b') return value === '1' ? 'oui' : 'non'
	if (type === 'd') return dayOf(value)
	if (type === 'str' || type === 'e') return value
	const look = reader.looks[Number(attribute(attributes, 's') ?? 0)] ?? { kind: 'number' }
	return shownNumber(value, look, reader.startsIn1904)
}

/** A date written as such (`2026-11-25T00:00:00`), which few programs do. */
function dayOf(value: string): string {
	const day = /^(\d{4})-(\d\d)-(\d\d)/.exec(value)
	return day ? `${day[3]}/${day[2]}/${day[1]}` : value
}
