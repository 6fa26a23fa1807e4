import { type FileColumn, nameOf } from './file-columns.ts'
import { limits } from './limits.ts'
import type { ImportNotice, LineError } from './problems.ts'
import type { FileRow } from './read-records.ts'

/**
 * What is wrong with the shape of the lines: too many cells, a line cut in two, a cell too long,
 * quotes that swallowed the next line.
 *
 * Missing cells at the end are only noticed: Excel leaves out the last separators of a line when
 * the last columns are empty for a while. Two short neighbours that add up to one whole line are
 * another matter: a line break was typed inside a cell, and both are errors.
 */
export function brokenLines(
	rows: readonly FileRow[],
	columns: readonly FileColumn[],
	oddQuotes: boolean,
): { errors: LineError[]; notices: ImportNotice[] } {
	const errors: LineError[] = []
	const notices: ImportNotice[] = []
	const expected = columns.length
	const halves = linesCutInTwo(rows, expected)
	for (const row of rows) {
		const found = row.cells.findLastIndex((cell) => cell.trim() !== '') + 1
		const whole = { line: row.line, columnIndex: null, column: null, value: row.cells[0] ?? '' }
		const otherLine = halves.get(row.line)
		if (otherLine !== undefined)
			errors.push({ ...whole, problem: { code: 'line.brokenInTwo', otherLine } })
		else if (found > expected)
			errors.push({ ...whole, problem: { code: 'line.tooManyCells', found, expected } })
		else if (row.cells.length < expected)
			notices.push({
				...whole,
				problem: { code: 'line.fewerCells', found: row.cells.length, expected },
			})
		for (const [columnIndex, cell] of row.cells.entries()) {
			const column = nameOf(columns[columnIndex])
			const at = { line: row.line, columnIndex, column, value: cell.slice(0, 200) }
			if (cell.length > limits.cellCharacters)
				errors.push({
					...at,
					problem: {
						code: 'cell.tooLong',
						found: cell.length,
						limit: limits.cellCharacters,
					},
				})
			else if (oddQuotes && /^".*[\r\n]/s.test(cell))
				errors.push({ ...at, problem: { code: 'line.quotes' } })
		}
	}
	return { errors, notices }
}

function linesCutInTwo(rows: readonly FileRow[], expected: number): Map<number, number> {
	const halves = new Map<number, number>()
	for (const [index, row] of rows.entries()) {
		const next = rows[index + 1]
		if (!next || next.line !== row.line + 1 || halves.has(row.line)) continue
		const areBothShort = row.cells.length < expected && next.cells.length < expected
		// A cell cut by a line break counts once in each half.
		if (!areBothShort || row.cells.length + next.cells.length - 1 !== expected) continue
		halves.set(row.line, next.line).set(next.line, row.line)
	}
	return halves
}
