import { modelHeaders, sheetFields } from '#listings'
import type { RequestHandler } from './$types'

/** The first line of a file of networks, as French spreadsheets open it. */
export const GET: RequestHandler = () =>
	new Response(`\ufeff${sheetFields.map((field) => modelHeaders[field]).join(';')}\r\n`, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="reseaux.csv"',
		},
	})
