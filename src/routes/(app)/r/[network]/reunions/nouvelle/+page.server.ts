import { redirect } from '@sveltejs/kit'
import { isId } from '#kernel'
import { newMeetingSheet, scheduleMeeting } from '#meetings/server'
import { idIn, readForm, screen, tryAct } from '#pages'
import { asFields, described } from '../described.ts'
import type { Actions, PageServerLoad } from './$types'

/** A meeting to plan, from nothing or like another one. */
export const load: PageServerLoad = async (event) => {
	const like = event.url.searchParams.get('comme')
	const { model, ...sheet } = await screen(event, (look) =>
		newMeetingSheet(look, {
			networkId: idIn(event, 'network'),
			...(isId(like) && { like }),
		}),
	)
	const values = model
		? { ...asFields(model, []), heldHour: model.heldHour }
		: { takesGuests: 'yes' }
	return { ...sheet, values: values as Record<string, string> }
}

export const actions: Actions = {
	default: async (event) => {
		const networkId = idIn(event, 'network')
		const posted = await readForm(event.request)
		const rhythm = posted.text('rhythm') || 'once'
		const outcome = await tryAct(event, scheduleMeeting, posted, {
			networkId,
			...described(posted),
			heldOn: posted.text('heldOn'),
			heldHour: posted.text('heldHour'),
			rhythm,
			endsOn: rhythm === 'once' ? undefined : posted.optional('endsOn'),
			skipsHolidays: posted.ticked('skipsHolidays'),
		})
		if (outcome.refused) return outcome.refused
		const { meetingId, dates } = outcome.answer
		redirect(303, `/r/${networkId}/reunions/${meetingId}?prevues=${dates}`)
	},
}
