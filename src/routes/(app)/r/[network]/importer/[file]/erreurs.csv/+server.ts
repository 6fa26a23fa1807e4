import { setImmediate as pause } from 'node:timers/promises'
import { errorFile, firmsPhrases } from '#firms'
import { wrongLines } from '#networks/server'
import { idIn, screen } from '#pages'
import type { RequestHandler } from './$types'

/** The lines to correct with their explanation, as a file for a spreadsheet. */
export const GET: RequestHandler = async (event) => {
	const [networkId, fileId] = [idIn(event, 'network'), idIn(event, 'file')]
	const { columns, mapping, lines } = await screen(event, (look) =>
		wrongLines(look, { networkId, fileId }),
	)
	const phrases = firmsPhrases(event.locals.locale).importing
	const pieces = errorFile({ columns, mapping, lines, phrases })
	return new Response(sent(pieces), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="lignes-a-corriger.csv"',
		},
	})
}

/** Fifty thousand lines are worded a few hundred at a time: other visitors are answered in between. */
function sent(pieces: Iterable<string>): ReadableStream {
	const encoder = new TextEncoder()
	const iterator = pieces[Symbol.iterator]()
	return new ReadableStream({
		async pull(controller) {
			await pause()
			const { value, done } = iterator.next()
			if (done) controller.close()
			else controller.enqueue(encoder.encode(value))
		},
	})
}
