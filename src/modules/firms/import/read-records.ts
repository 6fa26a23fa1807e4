import { CsvError, parse } from 'csv-parse/sync'
import type { Separator } from './find-header.ts'
import { limits } from './limits.ts'
import type { FileProblem } from './problems.ts'

/** A record of the file: the line where it begins, and its cells as written. */
export type FileRow = { line: number; cells: string[] }

export type RecordsReading =
	| { ok: true; rows: FileRow[]; oddQuotes: boolean }
	| { ok: false; problem: FileProblem }

/**
 * Cuts text into records, those without any filled cell left out, each with its line.
 *
 * Read strictly first, so that a well-made file is read to the letter. If quotes are not where they
 * should be (`Ets "Le Chêne"`, a space before a quote), read again leniently and `oddQuotes` says so.
 * A quote opened and never closed cannot be repaired: its line is named.
 */
export function readRecords(
	text: string,
	separator: Separator,
	lineEnds: readonly string[],
	firstLine: number,
): RecordsReading {
	if (hasTooManyLineEnds(text))
		return { ok: false, problem: { code: 'file.tooManyRows', limit: limits.rows } }
	const strict = attempt(text, separator, lineEnds, firstLine, false)
	if (!('failure' in strict)) return { ok: true, rows: strict.rows, oddQuotes: false }
	const lenient = attempt(text, separator, lineEnds, firstLine, true)
	if (!('failure' in lenient)) return { ok: true, rows: lenient.rows, oddQuotes: true }
	const isTooLong = lenient.failure === 'CSV_MAX_RECORD_SIZE'
	const code = isTooLong ? 'file.lineTooLong' : 'file.quoteNotClosed'
	return { ok: false, problem: { code, line: lenient.line } }
}

type Attempt = { rows: FileRow[] } | { failure: CsvError['code']; line: number }

function attempt(
	text: string,
	separator: Separator,
	lineEnds: readonly string[],
	firstLine: number,
	isLenient: boolean,
): Attempt {
	const rows: FileRow[] = []
	let line = firstLine
	try {
		parse(text, {
			delimiter: separator,
			record_delimiter: [...lineEnds],
			relax_column_count: true,
			relax_quotes: isLenient,
			ltrim: isLenient,
			max_record_size: limits.columns * limits.cellCharacters,
			on_record: (cells: string[], { lines }) => {
				// One row too many is enough to refuse the file; the rest need not stay in memory.
				if (rows.length <= limits.rows + 20 && cells.some((cell) => cell.trim() !== ''))
					rows.push({ line, cells: isLenient ? cells.map(unquoted) : cells })
				line = firstLine + lines
				return null
			},
		})
		return { rows }
	} catch (error) {
		if (error instanceof CsvError) return { failure: error.code, line }
		throw error
	}
}

// Spaces after a closing quote leave the quotes in the cell.
function unquoted(cell: string): string {
	const inside = /^"((?:[^"]|"")*)"\s+$/.exec(cell)?.[1]
	return inside === undefined ? cell : inside.replaceAll('""', '"')
}

function hasTooManyLineEnds(text: string): boolean {
	let count = 0
	for (let place = 0; place < text.length; place++) {
		const letter = text.charCodeAt(place)
		if (letter === 10 || letter === 13) count++
	}
	return count > limits.lineEnds
}
