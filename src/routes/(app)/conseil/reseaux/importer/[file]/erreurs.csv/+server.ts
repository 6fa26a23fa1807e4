import { correctionFile } from '#firms'
import { listingsPhrases } from '#listings'
import { wrongSheetLines } from '#listings/server'
import { idIn, screen, sentence } from '#pages'
import type { RequestHandler } from './$types'

const digits = ['siren', 'ice', 'contactPhone', 'foundedYear', 'members', 'trialVisits']

/** The lines to correct with their explanation, as a file for a spreadsheet. */
export const GET: RequestHandler = async (event) => {
	const { locale } = event.locals
	const { columns, fields, lines } = await screen(event, (look) =>
		wrongSheetLines(look, { fileId: idIn(event, 'file') }),
	)
	const words = listingsPhrases(locale).import
	const pieces = correctionFile({
		columns,
		ofDigits: new Set(fields.flatMap((field, at) => (field && digits.includes(field) ? [at] : []))),
		lines: lines.map(({ line, cells, problems }) => ({
			line,
			cells,
			sentences: problems.map(({ column, code, facts }) =>
				[column, sentence(locale, code, facts)].filter(Boolean).join('\u00a0: '),
			),
		})),
		words: { line: words.errorLine, whatToCorrect: words.whatToCorrect },
	})
	return new Response([...pieces].join(''), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="lignes-a-corriger.csv"',
		},
	})
}
