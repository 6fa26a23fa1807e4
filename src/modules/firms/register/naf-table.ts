import { parseNaf } from '../identifiers.ts'

/** One sub-class of a nomenclature of activities. */
export type NafLine = { code: string; label: string }

/** What became of a file: the table in it, or why there is none. */
export type NafReading =
	| { state: 'read'; lines: NafLine[] }
	| { state: 'noCodes' }
	| { state: 'noLabels' }
	| { state: 'twice'; code: string }

const longestLabel = 300

/**
 * Finds the sub-classes in the rows of Insee's file, whatever stands around them: titles above, the levels
 * over them, short labels beside. The column of codes is the one with most codes of four figures and a
 * letter; the label is the first text to its right. A code said twice under two labels is no table.
 */
export function nafLinesIn(rows: readonly (readonly string[])[]): NafReading {
	const codes = fullestColumn(rows, (cell) => codeIn(cell) !== null)
	if (codes === null) return { state: 'noCodes' }
	const coded = rows.filter((cells) => codeIn(cells[codes] ?? '') !== null)
	const labels = labelColumn(coded, codes)
	if (labels === null) return { state: 'noLabels' }
	const found = new Map<string, string>()
	for (const cells of coded) {
		const code = codeIn(cells[codes] ?? '') as string
		const label = oneLine(cells[labels] ?? '')
		if (!label) return { state: 'noLabels' }
		if (found.has(code) && found.get(code) !== label) return { state: 'twice', code }
		found.set(code, label)
	}
	return {
		state: 'read',
		lines: [...found].map(([code, label]) => ({ code, label })).sort(byCode),
	}
}

const byCode = (a: NafLine, b: NafLine) => (a.code < b.code ? -1 : 1)

/** `43.32A`, as it is written with or without its dot; null for the levels above and for anything else. */
function codeIn(cell: string): string | null {
	const reading = parseNaf(cell.trim())
	return reading.ok ? reading.value : null
}

function fullestColumn(
	rows: readonly (readonly string[])[],
	fits: (cell: string) => boolean,
): number | null {
	const counts: number[] = []
	for (const cells of rows)
		for (const [i, cell] of cells.entries()) if (fits(cell)) counts[i] = (counts[i] ?? 0) + 1
	const most = Math.max(0, ...counts.filter(Number.isFinite))
	return most === 0 ? null : counts.indexOf(most)
}

/** The first column to the right of the codes whose cells are words on nearly every line. */
function labelColumn(coded: readonly (readonly string[])[], codes: number): number | null {
	const width = Math.max(...coded.map((cells) => cells.length))
	for (let i = codes + 1; i < width; i++) {
		const worded = coded.filter((cells) => /\p{L}{3}/u.test(cells[i] ?? '')).length
		if (worded >= coded.length * 0.95) return i
	}
	return null
}

function oneLine(text: string): string {
	return text
		.normalize('NFC')
		.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
		.trim()
		.slice(0, longestLabel)
}
