import { redirect } from '@sveltejs/kit'
import { typedDay } from '#firms'
import { meetingToEdit, moveMeeting } from '#meetings/server'
import { idIn, readForm, screen, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** Another day or hour for a meeting. */
export const load: PageServerLoad = async (event) => {
	const { meeting, network, following, answered } = await screen(event, (look) =>
		meetingToEdit(look, { meetingId: idIn(event, 'meeting') }),
	)
	const { meetingId, title, heldOn, heldHour } = meeting
	return {
		network,
		following,
		answered,
		meeting: { meetingId, title, heldOn, heldHour },
		typedDay: typedDay(heldOn),
	}
}

export const actions: Actions = {
	default: async (event) => {
		const posted = await readForm(event.request)
		const meetingId = idIn(event, 'meeting')
		const outcome = await tryAct(event, moveMeeting, posted, {
			meetingId,
			heldOn: posted.text('heldOn'),
			heldHour: posted.text('heldHour'),
			scope: posted.text('scope') || 'once',
			asksAgain: posted.text('asksAgain') === 'yes',
			reason: posted.optional('reason'),
		})
		if (outcome.refused) return outcome.refused
		redirect(303, `/r/${event.params.network}/reunions/${meetingId}`)
	},
}
