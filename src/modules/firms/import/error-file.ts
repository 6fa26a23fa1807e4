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

const format = {
	delimiter: ';',
	record_delimiter: 'windows',
	// A line break inside a cell would end the line for a reader that takes any break.
	quoted_match: /[\r\n]/,
} as const
const linesAtOnce = 500

/**
 * The lines to correct, as a file that a French spreadsheet opens without a question: `;`, UTF-8
 * with its mark, CRLF. The columns of the sender as they were, then the line and what is wrong with it.
 * Piece by piece, so that whoever sends it has time for others.
 *
 * A cell that a spreadsheet would run as a formula gets an apostrophe in front, which the import
 * takes back. Columns of digits keep their sign, so that `+33…` stays a number, as long as they hold
 * nothing but digits: any member can write anything anywhere.
 */
export function* errorFile({ columns, mapping, lines, phrases }: RejectedLines): Generator<string> {
	const headers = columns.map((column) => harmless(nameOf(column) ?? ''))
	const { line, whatToCorrect } = phrases.errorFile
	yield stringify([[...headers, line, whatToCorrect]], { ...format, bom: true })
	for (let at = 0; at < lines.length; at += linesAtOnce) {
		const rejected = lines.slice(at, at + linesAtOnce).map(({ line, cells, errors }) => {
			const kept = columns.map((_, index) => {
				const field = mapping[index] ?? null
				const cell = cells[index] ?? ''
				return field && digitFields.has(field) && isNumberLike(cell) ? cell : harmless(cell)
			})
			// Cells past the last column have no header to stand under: they follow the last one.
			const beyond = cells.slice(columns.length).filter((cell) => cell.trim() !== '')
			if (beyond.length > 0) kept.push([kept.pop(), ...beyond].join(' ; '))
			return [...kept, String(line), errors.map((error) => sentenceOf(error, phrases)).join(' ')]
		})
		yield stringify(rejected, format)
	}
}

function sentenceOf({ column, problem }: LineError, phrases: ImportPhrases): string {
	const sentence = wordProblem(phrases, problem)
	return column === null ? sentence : phrases.errorFile.inColumn({ column, sentence })
}

function isNumberLike(cell: string): boolean {
	return /^[+-]?[\d\s().,/-]*$/.test(cell)
}
