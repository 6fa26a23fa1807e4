import { json } from '@sveltejs/kit'
import { runAct } from '#db'
import { Invalid } from '#kernel'
import { markAttendance } from '#meetings/server'
import { idIn, readForm, refusalIn, sentence } from '#pages'
import type { RequestHandler } from './$types'

/** Marks that a phone kept, sent together: each gets its answer. Signed out meanwhile, they wait in the phone. */
export const POST: RequestHandler = async (event) => {
	const { actor, locale } = event.locals
	if (actor.kind !== 'person') return json({ refusal: 'signed-out' }, { status: 401 })
	const posted = await readForm(event.request)
	try {
		const marks: unknown = JSON.parse(posted.text('marks') || '[]')
		const meetingId = idIn(event, 'meeting')
		const { answers } = await runAct(markAttendance, actor, { meetingId, marks })
		// Taken once it is written: a page read later has these marks.
		return json({ answers, at: Temporal.Now.instant().epochMilliseconds })
	} catch (caught) {
		if (caught instanceof Invalid || caught instanceof SyntaxError)
			return json({ refusal: 'malformed' }, { status: 422 })
		const refusal = refusalIn(caught)
		if (!refusal) throw caught
		const words = refusal.status === 404 ? '' : sentence(locale, refusal.code, refusal.facts)
		return json({ refusal: refusal.code, sentence: words }, { status: refusal.status })
	}
}
