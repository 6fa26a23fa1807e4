import { type RequestEvent, redirect } from '@sveltejs/kit'
import { isId } from '#kernel'
import { newMeetingSheet, scheduleMeeting } from '#meetings/server'
import { idIn, readForm, screen, tryAct } from '#pages'
import { peerHelpPhrases } from '#peer-help'
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
	return { ...sheet, values: model ? likeIt(model) : fresh(event) }
}

type Model = NonNullable<Awaited<ReturnType<typeof newMeetingSheet>>['model']>
type Values = Record<string, string>

function likeIt(model: Model): Values {
	return { ...asFields(model, []), heldHour: model.heldHour } as Values
}

/** What is proposed of a meeting of this kind: a peer-help session is for a few, and lasts two hours. */
function fresh({ url, locals }: Pick<RequestEvent, 'url' | 'locals'>): Values {
	if (url.searchParams.get('genre') !== 'peer_help') return { takesGuests: 'yes' }
	const { title } = peerHelpPhrases(locals.locale)
	return { kind: 'peer_help', title, minutes: '120', audience: 'chosen' }
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
