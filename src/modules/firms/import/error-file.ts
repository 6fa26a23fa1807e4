import { stringify } from 'csv-stringify/sync'
import { type FileColumn, nameOf } from './file-columns.ts'
import { harmless } from './french-csv.ts'
import type { ColumnMapping } from './guess-columns.ts'
import { digitFields } from './member-fields.ts'
import type { ImportPhrases } from './phrases.ts'
import { wordProblem } from './phrases.ts'
import type { LineError } from './problems.ts'

export type RejectedLines = {
	columns: readonly FileColumn[]
	mapping: ColumnMapping
	lines: readonly { line: number; cells: readonly string[]; errors: readonly LineError[] }[]
	phrases: ImportPhrases
}

/** Lines of any file, each with the sentences that say what is wrong with it. */
export type LinesToCorrect = {
	columns: readonly FileColumn[]
	/** The places of columns of digits. */
	ofDigits: ReadonlySet<number>
	lines: Iterable<{ line: number; cells: readonly string[]; sentences: readonly string[] }>
	/** The titles of the two columns that are added. */
	words: { line: string; whatToCorrect: string }
}

const format = {
	delimiter: ';',
	record_delimiter: 'windows',
	// A line break inside a cell would end the line for a reader that takes any break.
	quoted_match: /[\r\n]/,
} as const
const linesAtOnce = 500

/** The lines of members to correct, in the words of their import. */
export function errorFile({ columns, mapping, lines, phrases }: RejectedLines): Generator<string> {
	const ofDigits = columns.flatMap((_, index) => {
		const field = mapping[index] ?? null
		return field && digitFields.has(field) ? [index] : []
	})
	const worded = lines.values().map(({ errors, ...line }) => ({
		...line,
		sentences: errors.map((error) => sentenceOf(error, phrases)),
	}))
	return correctionFile({
		columns,
		ofDigits: new Set(ofDigits),
		lines: worded,
		words: phrases.errorFile,
	})
}

/**
 * The lines to correct, as a file that a French spreadsheet opens without a question: `;`, UTF-8
 * with its mark, CRLF. The columns of the sender as they were, then the line and what is wrong with it.
 * Piece by piece, so that whoever sends it has time for others.
 *
 * A cell that a spreadsheet would run as a formula gets an apostrophe in front, which the import
 * takes back. Columns of digits keep their sign, so that `+33…` stays a number, as long as they hold
 * nothing but digits: any member can write anything anywhere.
 */
export function* correctionFile({
	columns,
	ofDigits,
	lines,
	words,
}: LinesToCorrect): Generator<string> {
	const headers = columns.map((column) => harmless(nameOf(column) ?? ''))
	yield stringify([[...headers, words.line, words.whatToCorrect]], { ...format, bom: true })
	let rejected: string[][] = []
	for (const { line, cells, sentences } of lines) {
		const kept = columns.map((_, index) => {
			const cell = cells[index] ?? ''
			return ofDigits.has(index) && isNumberLike(cell) ? cell : harmless(cell)
		})
		// Cells past the last column have no header to stand under: they follow the last one.
		const beyond = cells.slice(columns.length).filter((cell) => cell.trim() !== '')
		if (beyond.length > 0) kept.push([kept.pop(), ...beyond].join(' ; '))
		rejected.push([...kept, String(line), sentences.join(' ')])
		if (rejected.length < linesAtOnce) continue
		yield stringify(rejected, format)
		rejected = []
	}
	if (rejected.length > 0) yield stringify(rejected, format)
}

function sentenceOf({ column, problem }: LineError, phrases: ImportPhrases): string {
	const sentence = wordProblem(phrases, problem)
	return column === null ? sentence : phrases.errorFile.inColumn({ column, sentence })
}

function isNumberLike(cell: string): boolean {
	return /^[+-]?[\d\s().,/-]*$/.test(cell)
}
