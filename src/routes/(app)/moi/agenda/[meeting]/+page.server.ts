import { redirect } from '@sveltejs/kit'
import { newId } from '#kernel'
import {
	answerMeeting,
	bringBackGuest,
	endAction,
	markAttendance,
	meetingSheet,
	removeGuest,
	reopenAction,
	welcomeGuest,
} from '#meetings/server'
import { idIn, readForm, screen, tryAct } from '#pages'
import { answered } from '../../../../venir/answered.ts'
import type { Actions, PageServerLoad } from './$types'

/** A meeting, for those who are asked to it. */
export const load: PageServerLoad = async (event) => {
	const sheet = await screen(event, (look) =>
		meetingSheet(look, { meetingId: idIn(event, 'meeting') }),
	)
	const { searchParams } = event.url
	return { ...sheet, seat: searchParams.get('siege'), isSaved: searchParams.has('note') }
}

export const actions: Actions = {
	answer: async (event) => {
		const meetingId = idIn(event, 'meeting')
		const posted = await readForm(event.request)
		const membershipId = posted.text('membershipId')
		const input = { meetingId, membershipId, ...answered(posted) }
		const outcome = await tryAct(event, answerMeeting, posted, input, 'answer')
		if (outcome.refused) return outcome.refused
		redirect(303, `/moi/agenda/${meetingId}?siege=${membershipId}&note`)
	},
	here: async (event) => {
		const meetingId = idIn(event, 'meeting')
		const posted = await readForm(event.request)
		const mark = {
			// Made with the page: a tap sent twice by an impatient phone is one mark.
			markId: posted.key ?? newId(),
			attendeeId: posted.text('attendeeId'),
			status: posted.text('status'),
		}
		const input = { meetingId, marks: [mark] }
		const outcome = await tryAct(event, markAttendance, posted, input, 'here')
		if (outcome.refused) return outcome.refused
		redirect(303, `/moi/agenda/${meetingId}#ici`)
	},
	end: async (event) => {
		const posted = await readForm(event.request)
		const input = { actionId: posted.text('actionId'), ending: posted.text('ending') }
		const outcome = await tryAct(event, endAction, posted, input, 'actions')
		if (outcome.refused) return outcome.refused
		redirect(303, `/moi/agenda/${event.params.meeting}#actions`)
	},
	reopen: async (event) => {
		const posted = await readForm(event.request)
		const outcome = await tryAct(
			event,
			reopenAction,
			posted,
			{ actionId: posted.text('actionId') },
			'actions',
		)
		if (outcome.refused) return outcome.refused
		redirect(303, `/moi/agenda/${event.params.meeting}#actions`)
	},
	removeGuest: async (event) => {
		const posted = await readForm(event.request)
		const input = { guestId: posted.text('guestId') }
		const outcome = await tryAct(event, removeGuest, posted, input, 'guests')
		if (outcome.refused) return outcome.refused
		redirect(303, `/moi/agenda/${event.params.meeting}#invites`)
	},
	welcome: async (event) => {
		const posted = await readForm(event.request)
		const input = { guestId: posted.text('guestId') }
		const outcome = await tryAct(event, welcomeGuest, posted, input, 'guests')
		if (outcome.refused) return outcome.refused
		redirect(303, `/moi/agenda/${event.params.meeting}#invites`)
	},
	bringBackGuest: async (event) => {
		const posted = await readForm(event.request)
		const input = { guestId: posted.text('guestId') }
		const outcome = await tryAct(event, bringBackGuest, posted, input, 'guests')
		if (outcome.refused) return outcome.refused
		redirect(303, `/moi/agenda/${event.params.meeting}#invites`)
	},
}
