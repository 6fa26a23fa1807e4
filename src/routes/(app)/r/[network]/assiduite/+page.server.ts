import { type RequestEvent, redirect } from '@sveltejs/kit'
import type * as v from 'valibot'
import type { ActDefinition } from '#db'
import { closeVisit, networkAttendance, reopenVisit, welcomeGuest } from '#meetings/server'
import { idIn, readForm, screen, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** Who comes and who drifts away, for who runs the network. */
export const load: PageServerLoad = async (event) => ({
	...(await screen(event, (look) =>
		networkAttendance(look, { networkId: idIn(event, 'network') }),
	)),
	isSent: event.url.searchParams.has('envoye'),
	isClosed: event.url.searchParams.has('sans-suite'),
})

export const actions: Actions = {
	welcome: (event) => answerVisitor(event, welcomeGuest),
	close: (event) => answerVisitor(event, closeVisit, '?sans-suite'),
	reopen: (event) => answerVisitor(event, reopenVisit),
}

async function answerVisitor<Schema extends v.GenericSchema, Answer>(
	event: RequestEvent,
	definition: ActDefinition<Schema, Answer>,
	told = '',
) {
	const posted = await readForm(event.request)
	const { refused } = await tryAct(event, definition, posted, { guestId: posted.text('guestId') })
	return refused ?? redirect(303, `/r/${idIn(event, 'network')}/assiduite${told}#visiteurs`)
}
