import { stringify } from 'csv-stringify/sync'

/** A value of a table: a text as people typed it, or a code, a number, a day that stays as it is while it is one. */
export type TableCell = { text: string } | { code: string }

/**
 * A table as a French spreadsheet opens it without a question: `;`, UTF-8 with its mark, CRLF. A free text
 * that a spreadsheet would run as a formula gets an apostrophe in front, and so does what
 * stands for a code and is none, such as a post code somebody typed; a number or a telephone keeps its sign.
 */
export function frenchCsv(titles: readonly string[], rows: readonly TableCell[][]): string {
	const plain = rows.map((row) =>
		row.map((cell) => {
			if ('text' in cell) return harmless(cell.text)
			return signed.test(cell.code) ? cell.code : harmless(cell.code)
		}),
	)
	return stringify([titles.map(harmless), ...plain], {
		delimiter: ';',
		bom: true,
		record_delimiter: 'windows',
		quoted_match: /[\r\n]/,
	})
}

/** A number with its sign, a telephone: no formula, though one may begin so. */
const signed = /^[+-][\d\s.,]+$/

/** A text that no spreadsheet takes for a formula. */
export function harmless(cell: string): string {
	return /^\s*[=+\-@\t\r|]/.test(cell) ? `'${cell}` : cell
}
