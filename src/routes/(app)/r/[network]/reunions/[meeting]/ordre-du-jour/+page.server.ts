import { redirect } from '@sveltejs/kit'
import { meetingsPhrases } from '#meetings'
import { agendaToWrite, writeAgenda } from '#meetings/server'
import { idIn, readForm, screen, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'

export type PointFields = {
	title: string
	minutes: string
	speakerId: string
	speakerWords: string
	spokenMinutes: string
}

const empty: PointFields = {
	title: '',
	minutes: '',
	speakerId: '',
	speakerWords: '',
	spokenMinutes: '',
}
/** Lines ready to be written under those that are. */
const spare = 4

/** The agenda to write: as it is, like the last one, or like the usual one. */
export const load: PageServerLoad = async (event) => {
	const sheet = await screen(event, (look) =>
		agendaToWrite(look, { meetingId: idIn(event, 'meeting') }),
	)
	const from = event.url.searchParams.get('depuis')
	const { usual } = meetingsPhrases(event.locals.locale).points
	const written =
		from === 'type'
			? usual.map(([title, minutes]) => ({ ...empty, title, minutes: String(minutes) }))
			: (from === 'derniere' && sheet.before ? sheet.before.points : sheet.points).map(
					(point): PointFields => ({
						title: point.title,
						minutes: String(point.minutes),
						speakerId: point.speakerId ?? '',
						speakerWords: point.speakerId ? '' : (point.speaker ?? ''),
						spokenMinutes: from ? '' : String(point.spokenMinutes ?? ''),
					}),
				)
	const lines = [...written, ...Array.from({ length: spare }, () => empty)]
	return { ...sheet, lines, written: written.length }
}

export const actions: Actions = {
	default: async (event) => {
		const posted = await readForm(event.request)
		const meetingId = idIn(event, 'meeting')
		const count = Math.min(60, posted.number('count') ?? 0)
		const points = Array.from({ length: count }, (_, i) => ({
			title: posted.text(`title${i}`),
			minutes: posted.number(`minutes${i}`) ?? 5,
			speakerId: posted.optional(`speakerId${i}`),
			speakerWords: posted.optional(`speakerWords${i}`),
			spokenMinutes: posted.number(`spokenMinutes${i}`),
		})).filter(({ title }) => title !== '')
		const outcome = await tryAct(event, writeAgenda, posted, { meetingId, points })
		if (outcome.refused) return outcome.refused
		redirect(303, `/r/${event.params.network}/reunions/${meetingId}?enregistre`)
	},
}
