import { stringify } from 'csv-stringify/sync'
import type { HeldOnMe } from './held-on-me.ts'
import { type Entry, zip } from './zip.ts'

/** One's data as a program reads them. */
export function heldAsJson(data: HeldOnMe): string {
	return `${JSON.stringify(data, null, '\t')}\n`
}

/** One's data in one archive: the JSON, and a table for each kind of row, as French Excel opens them. */
export function heldAsZip(data: HeldOnMe): Buffer {
	const tables = Object.entries(data).filter(([, rows]) => rows.length > 0)
	const entries: Entry[] = tables.map(([table, rows]) => ({
		name: `${table}.csv`,
		text: stringify(
			rows.map((row) =>
				Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cell(value)])),
			),
			{ header: true, delimiter: ';', bom: true, record_delimiter: 'windows' },
		),
	}))
	return zip([{ name: 'donnees.json', text: heldAsJson(data) }, ...entries])
}

/** Free text that a spreadsheet would run as a formula is shown as text; numbers stay numbers. */
function cell(value: unknown): string {
	if (value === null || value === undefined) return ''
	const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
	return typeof value === 'string' && /^[=@\t\r]|^[+-](?![\d,. ]+$)/.test(text) ? `'${text}` : text
}
