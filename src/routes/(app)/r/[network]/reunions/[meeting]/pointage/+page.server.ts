import { redirect } from '@sveltejs/kit'
import { newId } from '#kernel'
import { markKey } from '#meetings'
import {
	checkInSheet,
	correctAttendance,
	freezeSheet,
	markAttendance,
	settleLateMark,
	showCode,
	signSheet,
} from '#meetings/server'
import { idIn, readForm, screen, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** Who is there, name by name, for who keeps the sheet. */
export const load: PageServerLoad = async (event) => {
	const sheet = await screen(event, async (look) => ({
		...(await checkInSheet(look, {
			networkId: idIn(event, 'network'),
			meetingId: idIn(event, 'meeting'),
		})),
		readAt: look.now,
	}))
	return {
		...sheet,
		markId: newId(),
		who: event.url.searchParams.get('qui'),
		opened: event.url.searchParams.get('pour'),
	}
}

export const actions: Actions = {
	mark: async (event) => {
		const posted = await readForm(event.request)
		const [status = '', attendeeId = ''] = posted.text('mark').split(' ')
		const mark = {
			markId: posted.key ? markKey(posted.key, attendeeId) : newId(),
			attendeeId,
			status,
			substituteName: posted.optional('substituteName'),
		}
		const input = { meetingId: idIn(event, 'meeting'), marks: [mark] }
		const outcome = await tryAct(event, markAttendance, posted, input)
		if (outcome.refused) return outcome.refused
		redirect(303, `${event.url.pathname}#q-${attendeeId}`)
	},
	code: (event) => actOn(event, showCode),
	sign: (event) => actOn(event, signSheet),
	freeze: (event) => actOn(event, freezeSheet),
	correct: async (event) => {
		const posted = await readForm(event.request)
		const outcome = await tryAct(
			event,
			correctAttendance,
			posted,
			{
				meetingId: idIn(event, 'meeting'),
				attendeeId: posted.text('attendeeId'),
				status: posted.text('status'),
				substituteName: posted.optional('substituteName'),
				reason: posted.text('reason'),
			},
			'correct',
		)
		if (outcome.refused) return outcome.refused
		redirect(303, event.url.pathname)
	},
	settle: async (event) => {
		const posted = await readForm(event.request)
		const outcome = await tryAct(event, settleLateMark, posted, {
			networkId: idIn(event, 'network'),
			markId: posted.text('markId'),
			decision: posted.text('decision'),
		})
		if (outcome.refused) return outcome.refused
		redirect(303, event.url.pathname)
	},
}

type Event = Parameters<NonNullable<Actions[string]>>[0]

/** The acts that take the meeting alone. */
async function actOn(
	event: Event,
	definition: typeof signSheet | typeof showCode | typeof freezeSheet,
) {
	const posted = await readForm(event.request)
	const outcome = await tryAct(event, definition, posted, { meetingId: idIn(event, 'meeting') })
	if (outcome.refused) return outcome.refused
	redirect(303, event.url.pathname)
}
