import { redirect } from '@sveltejs/kit'
import { editMeetings, networkSettings } from '#networks/server'
import { idIn, readForm, screen, tryAct } from '#pages'
import { forWhoGoverns } from '../for-who-governs.ts'
import type { Actions, PageServerLoad } from './$types'

/** When and where the members meet, to change. */
export const load: PageServerLoad = (event) =>
	screen(event, async (look) =>
		forWhoGoverns(await networkSettings(look, { networkId: idIn(event, 'network') })),
	)

export const actions: Actions = {
	default: async (event) => {
		const networkId = idIn(event, 'network')
		const posted = await readForm(event.request)
		const outcome = await tryAct(event, editMeetings, posted, {
			networkId,
			rhythm: posted.optional('rhythm'),
			meetingDay: posted.number('meetingDay'),
			meetingHour: posted.optional('meetingHour'),
			meetingPlace: posted.optional('meetingPlace'),
		})
		if (outcome.refused) return outcome.refused
		redirect(303, `/r/${networkId}/reglages?enregistres`)
	},
}
