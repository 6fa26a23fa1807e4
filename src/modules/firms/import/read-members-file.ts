import { assert, foldLabel } from '#kernel'
import { brokenLines } from './broken-lines.ts'
import { decodeText, type Encoding } from './decode-text.ts'
import { doubtfulLetters } from './doubtful-letters.ts'
import { columnLetter, columnsOf, type FileColumn } from './file-columns.ts'
import { isNotText, isWebPage, isWorkbook } from './file-kind.ts'
import { findHeader, rowsAboveHeader, type Separator } from './find-header.ts'
import { limits } from './limits.ts'
import type { FileProblem, HeaderProblem, ImportNotice, LineError } from './problems.ts'
import { type FileRow, readRecords } from './read-records.ts'
import { refusedAtOnce } from './refused-at-once.ts'
import { readWorkbook } from './workbook/read-workbook.ts'
import type { Unpacker } from './workbook/zip-entries.ts'

/** A members' file, read and not yet understood: cells are exactly what the file holds. */
export type MembersFile = {
	/** How a text was written; a workbook has neither, it has sheets. */
	encoding: Encoding | null
	separator: Separator | null
	/** The sheet that was read, and the names of all of them. */
	sheet: string | null
	sheets: string[]
	headerLine: number
	columns: FileColumn[]
	/** Every line below the header that holds something, wrong ones included. */
	rows: FileRow[]
	/** Settled by correcting the file; while there is one, no line is looked at. */
	headerProblems: HeaderProblem[]
	/** What is wrong with the shape of a line, whatever its columns mean. */
	lineErrors: LineError[]
	notices: ImportNotice[]
}

export type MembersFileReading =
	| { ok: true; file: MembersFile }
	| { ok: false; problem: FileProblem }

/**
 * Reads the table in a members' file as it leaves a spreadsheet, an accounting program or a text
 * editor: an Excel workbook, or `;` `,` or tabs in UTF-8, UTF-16 or Windows-1252; a merged title above,
 * empty columns.
 *
 * Takes the bytes as received and, for a workbook, what unpacks it and the name of the sheet to read; nothing is evaluated,
 * nothing is cut. Refuses with a `file.…` problem what is no such table or passes a limit. Lines are
 * numbered as in the file, from 1.
 */
export function readMembersFile(
	bytes: Uint8Array,
	workbook?: { unpacker: Unpacker; sheet?: string | undefined },
): MembersFileReading {
	const problem = refusedAtOnce(bytes)
	if (problem) return refused(problem)
	if (isWorkbook(bytes)) {
		assert(workbook, 'a workbook is read with what unpacks it')
		return readSheet(bytes, workbook.unpacker, workbook.sheet)
	}
	const { encoding, text } = decodeText(bytes)
	if (text.trim() === '') return refused({ code: 'file.empty' })
	if (isNotText(text)) return refused({ code: 'file.isNotText' })
	if (isWebPage(text)) return refused({ code: 'file.isWebPage' })
	return readTable(text, encoding)
}

function readSheet(
	bytes: Uint8Array,
	unpacker: Unpacker,
	wanted: string | undefined,
): MembersFileReading {
	const reading = readWorkbook(bytes, unpacker, wanted)
	if (!reading.ok) return reading
	const { rows, sheet, sheets } = reading
	const others = sheets.filter((name) => name !== sheet)
	const notices =
		others.length > 0 ? [aboutTheFile(null, { code: 'file.otherSheets', read: sheet, others })] : []
	return tableOf({
		rows,
		recordsAbove: rowsAboveHeader(rows.map(({ cells }) => cells)),
		oddQuotes: false,
		notices,
		written: { encoding: null, separator: null, sheet, sheets },
	})
}

function readTable(text: string, encoding: Encoding): MembersFileReading {
	// Some programs tell Excel the separator in a line of their own.
	const told = /^sep=([;,\t])(\r\n|\n|\r)/i.exec(text)
	const body = told ? text.slice(told[0].length) : text
	const lineEnds = lineEndsOf(body)
	const place = findHeader(body, lineEnds)
	const separator = (told?.[1] as Separator | undefined) ?? place.separator
	const monster = monstrousLine(body, separator)
	if (monster) return refused(monster)
	const reading = readRecords(body, separator, lineEnds, told ? 2 : 1)
	if (!reading.ok) return reading
	return tableOf({
		rows: reading.rows,
		recordsAbove: place.recordsAbove,
		oddQuotes: reading.oddQuotes,
		notices: [],
		written: { encoding, separator, sheet: null, sheets: [] },
	})
}

type Records = {
	rows: FileRow[]
	recordsAbove: number
	oddQuotes: boolean
	notices: ImportNotice[]
	written: Pick<MembersFile, 'encoding' | 'separator' | 'sheet' | 'sheets'>
}

/** The table in records, wherever they come from: its header, its columns, what is wrong with its shape. */
function tableOf({ rows: all, recordsAbove, oddQuotes, notices, written }: Records) {
	const titles = all.slice(0, recordsAbove)
	const [header, ...below] = all.slice(recordsAbove)
	const total = below.slice(-1).find(isTotal)
	const rows = total ? below.slice(0, -1) : below
	if (!header || rows.length === 0) return refused({ code: 'file.noRows' })
	if (rows.length > limits.rows) return refused({ code: 'file.tooManyRows', limit: limits.rows })
	const columns = columnsOf(header, rows)
	if (columns.length > limits.columns)
		return refused({
			code: 'file.tooManyColumns',
			found: columns.length,
			limit: limits.columns,
		})
	// A sheet leaves out the empty cells at the end of its rows; that is not a broken line.
	if (written.separator === null)
		for (const { cells } of rows) while (cells.length < columns.length) cells.push('')
	const broken = brokenLines(rows, columns, oddQuotes)
	const file: MembersFile = {
		...written,
		headerLine: header.line,
		columns,
		rows,
		headerProblems: headerProblemsOf(columns),
		lineErrors: broken.errors,
		notices: [
			...notices,
			...skippedTitles(titles),
			...skippedTotal(total),
			...doubtfulLetters([header, ...rows]),
			...unnamedColumns(columns),
			...broken.notices,
		],
	}
	return { ok: true as const, file }
}

function refused(problem: FileProblem): MembersFileReading {
	return { ok: false, problem }
}

/**
 * Old Macintosh programs end lines with CR alone, and then LF is a break inside a cell; elsewhere a
 * lone CR is content. The first line end outside quotes tells.
 */
function lineEndsOf(text: string): readonly string[] {
	let isQuoted = false
	for (let place = 0; place < text.length; place++) {
		const letter = text[place]
		if (letter === '"') isQuoted = !isQuoted
		else if (!isQuoted && letter === '\n') return ['\r\n', '\n']
		else if (!isQuoted && letter === '\r') return text[place + 1] === '\n' ? ['\r\n', '\n'] : ['\r']
	}
	return ['\r\n', '\n']
}

/**
 * A line of separators alone, or with a thousand cells, before it is cut into pieces: each cell costs
 * more than its letters. Separators between quotes are content.
 */
function monstrousLine(text: string, separator: Separator): FileProblem | null {
	const most = limits.columns * 5
	const sign = separator.charCodeAt(0)
	let isQuoted = false
	let found = 1
	for (let place = 0; place < text.length; place++) {
		const letter = text.charCodeAt(place)
		if (letter === 34) isQuoted = !isQuoted
		else if (isQuoted) continue
		else if (letter === 10 || letter === 13) found = 1
		else if (letter === sign && ++found > most)
			return { code: 'file.tooManyColumns', found, limit: limits.columns }
	}
	return null
}

function headerProblemsOf(columns: readonly FileColumn[]): HeaderProblem[] {
	const problems: HeaderProblem[] = []
	const byName = Map.groupBy(
		columns.filter(({ header, isBlank }) => header !== '' && !isBlank),
		({ header }) => header.toLowerCase(),
	)
	for (const [first, ...others] of byName.values())
		if (first && others.length > 0)
			problems.push({
				code: 'header.duplicate',
				header: first.header,
				columns: [first, ...others].map(({ letter }) => letter),
			})
	const data = columns.find(({ header }) => /^\S+@\S+\.\S+$|^[\d\s.]{9,}$/.test(header))
	if (data) problems.push({ code: 'header.looksLikeData', value: data.header, column: data.letter })
	return problems
}

function skippedTitles(titles: readonly FileRow[]): ImportNotice[] {
	if (titles.length === 0) return []
	const lines = titles.map(({ line }) => line)
	const text = titles
		.flatMap(({ cells }) => cells.map((cell) => cell.trim()).filter(Boolean))
		.join(' ')
	return [aboutTheFile(null, { code: 'file.titleSkipped', lines, text: text.slice(0, 200) })]
}

/** A last line that counts or adds up the others, « Total : 12 », beside figures alone: no firm. */
function isTotal({ cells }: FileRow): boolean {
	const [first = '', ...others] = cells.filter((cell) => cell.trim() !== '')
	return totals.test(foldLabel(first)) && others.every((cell) => !/[\p{L}@]/u.test(cell))
}

const totals =
	/^(?:(?:sous |grand )?tota(?:l|ux)(?: general)?|nombre (?:de|d) \p{L}+|(?:ال)?مجموع)(?: des? \p{L}+)?(?: \d+)*$/u

function skippedTotal(total: FileRow | undefined): ImportNotice[] {
	if (!total) return []
	const text = total.cells
		.map((cell) => cell.trim())
		.filter(Boolean)
		.join(' ')
	const problem = { code: 'file.totalSkipped' as const, line: total.line, text: text.slice(0, 200) }
	return [aboutTheFile(null, problem)]
}

function unnamedColumns(columns: readonly FileColumn[]): ImportNotice[] {
	return columns.flatMap(({ header, letter, isBlank }, index) =>
		header === '' && !isBlank
			? [aboutTheFile(index, { code: 'header.unnamed', column: letter })]
			: [],
	)
}

function aboutTheFile(columnIndex: number | null, problem: ImportNotice['problem']): ImportNotice {
	const column = columnIndex === null ? null : columnLetter(columnIndex)
	return { line: null, columnIndex, column, value: '', problem }
}
