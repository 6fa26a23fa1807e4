import { brokenLines } from './broken-lines.ts'
import { decodeText, type Encoding } from './decode-text.ts'
import { doubtfulLetters } from './doubtful-letters.ts'
import { columnLetter, columnsOf, type FileColumn } from './file-columns.ts'
import { isNotText, isWebPage, otherKindOfFile } from './file-kind.ts'
import { findHeader, type Separator } from './find-header.ts'
import { limits } from './limits.ts'
import type { FileProblem, HeaderProblem, ImportNotice, LineError } from './problems.ts'
import { type FileRow, readRecords } from './read-records.ts'

/** A members' file, read and not yet understood: cells are exactly what the file holds. */
export type MembersFile = {
	encoding: Encoding
	separator: Separator
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
 * editor: `;` `,` or tabs, UTF-8, UTF-16 or Windows-1252, a merged title above, empty columns.
 *
 * Takes the bytes as received; nothing is evaluated, nothing is cut. Refuses with a `file.…` problem
 * what is no such table or passes a limit. Lines are numbered as in the file, from 1.
 */
export function readMembersFile(bytes: Uint8Array): MembersFileReading {
	if (bytes.length > limits.fileBytes)
		return refused({ code: 'file.tooBig', bytes: bytes.length, limitBytes: limits.fileBytes })
	const otherKind = otherKindOfFile(bytes)
	if (otherKind) return refused(otherKind)
	const { encoding, text } = decodeText(bytes)
	if (text.trim() === '') return refused({ code: 'file.empty' })
	if (isNotText(text)) return refused({ code: 'file.isNotText' })
	if (isWebPage(text)) return refused({ code: 'file.isWebPage' })
	return readTable(text, encoding)
}

function readTable(text: string, encoding: Encoding): MembersFileReading {
	// Some programs tell Excel the separator in a line of their own.
	const told = /^sep=([;,\t])(\r\n|\n|\r)/i.exec(text)
	const body = told ? text.slice(told[0].length) : text
	const lineEnds = lineEndsOf(body)
	const place = findHeader(body, lineEnds)
	const separator = (told?.[1] as Separator | undefined) ?? place.separator
	const reading = readRecords(body, separator, lineEnds, told ? 2 : 1)
	if (!reading.ok) return reading
	const titles = reading.rows.slice(0, place.recordsAbove)
	const [header, ...rows] = reading.rows.slice(place.recordsAbove)
	if (!header || rows.length === 0) return refused({ code: 'file.noRows' })
	if (rows.length > limits.rows) return refused({ code: 'file.tooManyRows', limit: limits.rows })
	const columns = columnsOf(header, rows)
	if (columns.length > limits.columns)
		return refused({
			code: 'file.tooManyColumns',
			found: columns.length,
			limit: limits.columns,
		})
	const broken = brokenLines(rows, columns, reading.oddQuotes)
	const file: MembersFile = {
		encoding,
		separator,
		headerLine: header.line,
		columns,
		rows,
		headerProblems: headerProblemsOf(columns),
		lineErrors: broken.errors,
		notices: [
			...skippedTitles(titles),
			...doubtfulLetters([header, ...rows]),
			...unnamedColumns(columns),
			...broken.notices,
		],
	}
	return { ok: true, file }
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
