import { parse } from 'csv-parse/sync'
import { isHeader } from './header-words.ts'

export type Separator = ';' | ',' | '\t'

/** Where the table begins: its separator, and how many non-empty records stand above its header. */
export type HeaderPlace = { separator: Separator; recordsAbove: number }

// In this order when nothing else decides: the semicolon is what Excel writes in French.
const separators: readonly Separator[] = [';', '\t', ',']
const recordsLookedAt = 12
const charactersLookedAt = 300_000

/**
 * Finds the header of a table and the separator of its cells, looking outside quotes only.
 *
 * Best clue: the line where most cells are headers we know, which also steps over merged titles
 * (« Liste des adhérents, année 2026 »). Failing that, the first line with two filled cells under a
 * separator that the following lines share. One separator is chosen for the whole file: accepting
 * several would cut « 12,5 » in two.
 */
export function findHeader(text: string, lineEnds: readonly string[]): HeaderPlace {
	const tables = separators.map((separator) => ({
		separator,
		records: firstRecords(text, separator, lineEnds),
	}))
	return byKnownHeaders(tables) ?? byShape(tables)
}

type Table = { separator: Separator; records: string[][] }

function firstRecords(text: string, separator: Separator, lineEnds: readonly string[]) {
	try {
		const records: string[][] = parse(text.slice(0, charactersLookedAt), {
			delimiter: separator,
			record_delimiter: [...lineEnds],
			relax_quotes: true,
			relax_column_count: true,
			skip_empty_lines: true,
			ltrim: true,
			to: recordsLookedAt,
		})
		return records.filter((cells) => filled(cells) > 0)
	} catch {
		// A quote that never closes: the full reading will say on which line.
		return [text.split(lineEnds[0] ?? '\n', 1)[0]?.split(separator) ?? []]
	}
}

/** The same search in a table whose cells are already apart: how many filled rows stand above its header. */
export function rowsAboveHeader(records: string[][]): number {
	const table = { separator: ';' as const, records: records.slice(0, recordsLookedAt) }
	return (byKnownHeaders([table]) ?? byShape([table])).recordsAbove
}

function byKnownHeaders(tables: Table[]): HeaderPlace | null {
	let best: (HeaderPlace & { known: number }) | null = null
	for (const { separator, records } of tables)
		for (const [recordsAbove, cells] of records.entries()) {
			const known = cells.filter(isHeader).length
			// « Gérant » and « Membre » are headers we know and also answers in a column.
			const enough = records.slice(0, recordsAbove).some((above) => filled(above) > 1) ? 3 : 2
			if (known >= enough && known > (best?.known ?? 0)) best = { separator, recordsAbove, known }
		}
	return best && { separator: best.separator, recordsAbove: best.recordsAbove }
}

function byShape(tables: Table[]): HeaderPlace {
	const places = tables.flatMap(({ separator, records }) => {
		const recordsAbove = records.findIndex((cells) => filled(cells) >= 2)
		const width = records[recordsAbove]?.length ?? 0
		const below = records.slice(recordsAbove + 1)
		const alike = below.filter((cells) => cells.length === width).length
		return recordsAbove < 0
			? []
			: [{ separator, recordsAbove, width, isShared: alike * 2 >= below.length }]
	})
	places.sort(
		(one, other) =>
			Number(other.isShared) - Number(one.isShared) ||
			one.recordsAbove - other.recordsAbove ||
			other.width - one.width,
	)
	const [first] = places
	return first
		? { separator: first.separator, recordsAbove: first.recordsAbove }
		: { separator: ';', recordsAbove: 0 }
}

function filled(cells: readonly string[]): number {
	return cells.filter((cell) => cell.trim() !== '').length
}
