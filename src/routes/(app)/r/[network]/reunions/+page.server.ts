import { redirect } from '@sveltejs/kit'
import { bringBackMeeting, chooseRoom, networkMeetings } from '#meetings/server'
import { idIn, readForm, screen, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** The meetings of a network, for who organises them. */
export const load: PageServerLoad = async (event) => ({
	...(await screen(event, (look) => networkMeetings(look, { networkId: idIn(event, 'network') }))),
	created: Number(event.url.searchParams.get('prevues') ?? 0),
})

export const actions: Actions = {
	room: async (event) => {
		const networkId = idIn(event, 'network')
		const posted = await readForm(event.request)
		const outcome = await tryAct(event, chooseRoom, posted, {
			networkId,
			videoBase: posted.optional('videoBase'),
		})
		if (outcome.refused) return outcome.refused
		redirect(303, `/r/${networkId}/reunions`)
	},
	bringBack: async (event) => {
		const posted = await readForm(event.request)
		const meetingId = posted.text('meetingId')
		const outcome = await tryAct(event, bringBackMeeting, posted, { meetingId })
		if (outcome.refused) return outcome.refused
		redirect(303, `/r/${event.params.network}/reunions/${meetingId}`)
	},
}
