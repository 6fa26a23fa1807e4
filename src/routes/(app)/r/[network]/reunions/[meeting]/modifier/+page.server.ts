import { redirect } from '@sveltejs/kit'
import { editMeeting, meetingToEdit } from '#meetings/server'
import { idIn, readForm, screen, tryAct } from '#pages'
import { asFields, described } from '../../described.ts'
import type { Actions, PageServerLoad } from './$types'

/** What is said of a meeting, to change for this date or for all that follow. */
export const load: PageServerLoad = async (event) => {
	const { meeting, ...sheet } = await screen(event, (look) =>
		meetingToEdit(look, { meetingId: idIn(event, 'meeting') }),
	)
	const { meetingId, title, heldOn, heldHour } = meeting
	return {
		...sheet,
		meeting: { meetingId, title, heldOn, heldHour, isInSeries: meeting.seriesId !== null },
		values: asFields(meeting, sheet.invitees),
	}
}

export const actions: Actions = {
	default: async (event) => {
		const posted = await readForm(event.request)
		const meetingId = idIn(event, 'meeting')
		const outcome = await tryAct(event, editMeeting, posted, {
			meetingId,
			...described(posted),
			scope: posted.text('scope') || 'once',
		})
		if (outcome.refused) return outcome.refused
		redirect(303, `/r/${event.params.network}/reunions/${meetingId}?enregistre`)
	},
}
