import { errorFile, firmsPhrases } from '#firms'
import { notFound } from '#kernel'
import { membersFilePreview } from '#networks/server'
import { idIn, screen } from '#pages'
import type { RequestHandler } from './$types'

/** The lines to correct with their explanation, as a file for a spreadsheet. */
export const GET: RequestHandler = async (event) => {
	const [networkId, fileId] = [idIn(event, 'network'), idIn(event, 'file')]
	const { preview } = await screen(event, (look) => membersFilePreview(look, { networkId, fileId }))
	if (!preview) notFound()
	const { file, mapping, checked } = preview
	const phrases = firmsPhrases(event.locals.locale).importing
	const csv = errorFile({ file, mapping, errors: checked.errors, phrases })
	return new Response(csv, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="lignes-a-corriger.csv"',
		},
	})
}
