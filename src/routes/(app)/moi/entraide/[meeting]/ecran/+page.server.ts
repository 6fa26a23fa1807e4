import { type RequestEvent, redirect } from '@sveltejs/kit'
import type * as v from 'valibot'
import type { ActDefinition } from '#db'
import { idIn, readForm, screen, tryAct } from '#pages'
import { extendStep, openStep, sessionSheet, undoMove } from '#peer-help/server'
import type { Actions, PageServerLoad } from './$types'

/** The screen that everybody looks at. Who is not of the session is led to its pact. */
export const load: PageServerLoad = (event) =>
	screen(event, async (look) => {
		const meetingId = idIn(event, 'meeting')
		const { session, ...sheet } = await sessionSheet(look, { meetingId })
		if (!session) redirect(303, `/moi/entraide/${meetingId}#pacte`)
		return { ...sheet, session: { ...session, minutes: [...session.minutes] } }
	})

export const actions: Actions = {
	next: (event) => move(event, openStep),
	extend: (event) => move(event, extendStep),
	back: (event) => move(event, undoMove),
}

async function move<Schema extends v.GenericSchema, Answer>(
	event: RequestEvent,
	definition: ActDefinition<Schema, Answer>,
) {
	const meetingId = idIn(event, 'meeting')
	const posted = await readForm(event.request)
	const input = { meetingId, seen: posted.number('seen') ?? 0 }
	const { refused } = await tryAct(event, definition, posted, input)
	return refused ?? redirect(303, `/moi/entraide/${meetingId}/ecran`)
}
