import { stringify } from 'csv-stringify/sync'

/** A value of a table: a text as people typed it, or a code, a number, a day that is to stay as it is. */
export type TableCell = { text: string } | { code: string }

/**
 * A table as a French spreadsheet opens it without a question: `;`, UTF-8 with its mark, CRLF. A free text
 * that a spreadsheet would run as a formula gets an apostrophe in front; a code or a telephone keeps its sign.
 */
export function frenchCsv(titles: readonly string[], rows: readonly TableCell[][]): string {
	const plain = rows.map((row) =>
		row.map((cell) => ('code' in cell ? cell.code : harmless(cell.text))),
	)
	return stringify([titles.map(harmless), ...plain], {
		delimiter: ';',
		bom: true,
		record_delimiter: 'windows',
		quoted_match: /[\r\n]/,
	})
}

/** A text that no spreadsheet takes for a formula. */
export function harmless(cell: string): string {
	return /^\s*[=+\-@\t\r|]/.test(cell) ? `'${cell}` : cell
}
