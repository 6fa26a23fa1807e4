import { redirect } from '@sveltejs/kit'
import { cancelMeeting, meetingToEdit } from '#meetings/server'
import { idIn, readForm, screen, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** A meeting to cancel, and why. */
export const load: PageServerLoad = async (event) => {
	const { meeting, network, answered } = await screen(event, (look) =>
		meetingToEdit(look, { meetingId: idIn(event, 'meeting') }),
	)
	const { meetingId, title, heldOn, heldHour } = meeting
	return { network, answered, meeting: { meetingId, title, heldOn, heldHour } }
}

export const actions: Actions = {
	default: async (event) => {
		const posted = await readForm(event.request)
		const meetingId = idIn(event, 'meeting')
		const outcome = await tryAct(event, cancelMeeting, posted, {
			meetingId,
			reason: posted.text('reason'),
		})
		if (outcome.refused) return outcome.refused
		redirect(303, `/r/${event.params.network}/reunions/${meetingId}`)
	},
}
