import { stringify } from 'csv-stringify/sync'
import { nameOf } from './file-columns.ts'
import type { ColumnMapping } from './guess-columns.ts'
import { digitFields } from './member-fields.ts'
import type { ImportPhrases } from './phrases.ts'
import { wordProblem } from './phrases.ts'
import type { LineError } from './problems.ts'
import type { MembersFile } from './read-members-file.ts'

export type RejectedLines = {
	file: Pick<MembersFile, 'columns' | 'rows'>
	mapping: ColumnMapping
	errors: readonly LineError[]
	phrases: ImportPhrases
}

/**
 * The lines to correct, as a file that a French spreadsheet opens without a question: `;`, UTF-8
 * with its mark, CRLF. The columns of the sender as they were, then the line and what to correct.
 *
 * A cell that a spreadsheet would run as a formula gets an apostrophe in front, which the import
 * takes back. Columns of digits keep their sign, so that `+33…` stays a number, as long as they hold
 * nothing but digits: any member can write anything anywhere.
 */
export function errorFile({ file, mapping, errors, phrases }: RejectedLines): string {
	const byLine = Map.groupBy(errors, ({ line }) => line)
	const headers = file.columns.map((column) => harmless(nameOf(column) ?? ''))
	const rejected = file.rows
		.filter(({ line }) => byLine.has(line))
		.map(({ line, cells }) => {
			const kept = file.columns.map((_, index) => {
				const field = mapping[index] ?? null
				const cell = cells[index] ?? ''
				return field && digitFields.has(field) && isNumberLike(cell) ? cell : harmless(cell)
			})
			// Cells past the last column have no header to stand under: they follow the last one.
			const beyond = cells.slice(file.columns.length).filter((cell) => cell.trim() !== '')
			if (beyond.length > 0) kept.push([kept.pop(), ...beyond].join(' ; '))
			const sentences = (byLine.get(line) ?? []).map((error) => sentenceOf(error, phrases))
			return [...kept, String(line), sentences.join(' ')]
		})
	return stringify(
		[[...headers, phrases.errorFile.line, phrases.errorFile.whatToCorrect], ...rejected],
		{
			delimiter: ';',
			bom: true,
			record_delimiter: 'windows',
			// A line break inside a cell would end the line for a reader that takes any break.
			quoted_match: /[\r\n]/,
		},
	)
}

function sentenceOf({ column, problem }: LineError, phrases: ImportPhrases): string {
	const sentence = wordProblem(phrases, problem)
	return column === null ? sentence : phrases.errorFile.inColumn({ column, sentence })
}

function harmless(cell: string): string {
	return /^\s*[=+\-@\t\r|]/.test(cell) ? `'${cell}` : cell
}

function isNumberLike(cell: string): boolean {
	return /^[+-]?[\d\s().,/-]*$/.test(cell)
}
