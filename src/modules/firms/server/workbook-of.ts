import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { setImmediate as pause } from 'node:timers/promises'
import type { TableCell } from '../import/french-csv.ts'

const rowsAtOnce = 500

/**
 * A table as an Excel workbook: every cell is a text, so that a SIREN keeps its zeros and nothing is ever run.
 * Written a few hundred rows at a time, so that others are answered in between.
 */
export async function workbookOf(
	name: string,
	titles: readonly string[],
	rows: readonly TableCell[][],
): Promise<Buffer> {
	// Loaded with the first workbook: it weighs 21 MB, and days pass without one.
	const { default: ExcelJS } = await import('exceljs')
	const stream = new PassThrough()
	const written = buffer(stream)
	const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true })
	// A sheet's name has at most 31 letters, and none of these.
	const sheet = workbook.addWorksheet(name.replace(/[\\/?*[\]:']/g, ' ').slice(0, 31), {
		views: [{ state: 'frozen', ySplit: 1 }],
	})
	sheet.columns = titles.map(() => ({ width: 22, style: { numFmt: '@' } }))
	sheet.addRow([...titles]).commit()
	for (const [at, row] of rows.entries()) {
		sheet.addRow(row.map((cell) => ('code' in cell ? cell.code : cell.text))).commit()
		if (at % rowsAtOnce === 0) await pause()
	}
	sheet.commit()
	await workbook.commit()
	return written
}
