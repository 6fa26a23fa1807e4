import { runAct } from '#db'
import { frenchCsv } from '#firms'
import { workbookOf } from '#firms/server'
import { exportMembers } from '#networks/server'
import { idIn, readForm } from '#pages'
import type { RequestHandler } from './$types'

const kinds = {
	csv: 'text/csv; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** The members as a file. Posted, never followed: it is written in the journal who took the list. */
export const POST: RequestHandler = async (event) => {
	const networkId = idIn(event, 'network')
	const posted = await readForm(event.request)
	const format = posted.text('format') === 'xlsx' ? 'xlsx' : 'csv'
	const { actor, locale } = event.locals
	const { name, titles, rows } = await runAct(exportMembers, actor, { networkId, format, locale })
	const file = `membres-${name
		.normalize('NFKD')
		.replace(/[^\w]+/g, '-')
		.replace(/^-|-$/g, '')
		.toLowerCase()}.${format}`
	const body = format === 'csv' ? frenchCsv(titles, rows) : await workbookOf(name, titles, rows)
	return new Response(body as BodyInit, {
		headers: {
			'content-type': kinds[format],
			'content-disposition': `attachment; filename="${file}"`,
			'cache-control': 'no-store',
		},
	})
}
