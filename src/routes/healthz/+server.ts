import { application } from '#db'
import { errorForLog, logger } from '#logs/server'
import type { RequestHandler } from './$types'

const patienceMs = 3000

/**
 * 200 when pages and database answer, 503 and the part that fails otherwise: for a proxy or a watcher.
 * Nothing else is told, since anybody may ask.
 */
export const GET: RequestHandler = async () => {
	try {
		await Promise.race([application().pool.query('select 1'), tooLate()])
		return Response.json({ pages: 'ok', database: 'ok' })
	} catch (error) {
		logger.error({ err: errorForLog(error) }, 'the database does not answer')
		return Response.json({ pages: 'ok', database: 'away' }, { status: 503 })
	}
}

function tooLate(): Promise<never> {
	return new Promise((_, fail) => {
		setTimeout(() => fail(new Error(`no answer in ${patienceMs} ms`)), patienceMs).unref()
	})
}
