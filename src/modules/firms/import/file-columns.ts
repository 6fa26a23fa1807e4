import type { FileRow } from './read-records.ts'

/** A column of the file; `header` is empty when the file gives none. */
export type FileColumn = { header: string; letter: string; isBlank: boolean }

/**
 * The columns of a table. It is as wide as its header, and further while an unnamed column is filled
 * on most lines: beyond that, a longer line is a broken one. Blank columns on the right are dropped.
 */
export function columnsOf(header: FileRow, rows: readonly FileRow[]): FileColumn[] {
	const filled: number[] = []
	for (const { cells } of rows)
		for (const [index, cell] of cells.entries())
			if (cell.trim() !== '') filled[index] = (filled[index] ?? 0) + 1
	const names = header.cells.map((cell) => cell.replace(/\s+/g, ' ').trim())
	let width = names.findLastIndex((name) => name !== '') + 1
	while ((filled[width] ?? 0) * 2 > rows.length || (width < names.length && filled[width])) width++
	return Array.from({ length: width }, (_, index) => ({
		header: names[index] ?? '',
		letter: columnLetter(index),
		isBlank: !filled[index],
	}))
}

/** The letter a spreadsheet shows above a column: 0 → `A`, 27 → `AB`. */
export function columnLetter(index: number): string {
	const before = Math.floor(index / 26)
	return (before > 0 ? columnLetter(before - 1) : '') + String.fromCharCode(65 + (index % 26))
}

/** What a person calls a column: its header, or its letter when it has none. */
export function nameOf(column: FileColumn | undefined): string | null {
	return column ? column.header || column.letter : null
}
