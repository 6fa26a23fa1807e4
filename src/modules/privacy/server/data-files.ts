import { stringify } from 'csv-stringify/sync'
import { type Entry, zip } from '../zip.ts'
import type { MyData } from './my-data.ts'

/** One's data as a program reads them. */
export function dataAsJson(data: MyData): string {
	return `${JSON.stringify(data, null, '\t')}\n`
}

/** One's data in one archive: the JSON, and a table for each kind of row, as French Excel opens them. */
export function dataAsZip(data: MyData): Buffer {
	const tables = Object.entries(data).filter(([, rows]) => rows.length > 0)
	const entries: Entry[] = tables.map(([table, rows]) => ({
		name: `${table}.csv`,
		text: stringify(
			rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cell(value)]))),
			{ header: true, delimiter: ';', bom: true, record_delimiter: 'windows' },
		),
	}))
	return zip([{ name: 'donnees.json', text: dataAsJson(data) }, ...entries])
}

/** Free text that a spreadsheet would run as a formula is shown as text; numbers stay numbers. */
function cell(value: unknown): string {
	if (value === null || value === undefined) return ''
	const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
	return typeof value === 'string' && /^[=@\t\r]|^[+-](?![\d,. ]+$)/.test(text) ? `'${text}` : text
}
