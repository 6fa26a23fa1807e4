import { redirect } from '@sveltejs/kit'
import { typedDay } from '#firms'
import { dayAt } from '#kernel'
import { idIn, readForm, screen, tryAct } from '#pages'
import { formatDay, formatMonth, formatShortDay } from '#phrases'
import { helpPage, sayAvailability } from '#ties/server'
import type { Actions, PageServerLoad } from './$types'
import { searchByWords } from './search-need.ts'

/** The question, and the needs the firm is still looking for. */
export const load: PageServerLoad = async (event) => {
	const firmId = idIn(event, 'firm')
	const { firm, needs, setAsideBy, availability } = await screen(event, (look) =>
		helpPage(look, { firmId }),
	)
	const { locale } = event.locals
	return {
		firm,
		setAsideBy,
		/** What was looked for in vain in the directory: this page also knows the trades by what people say of them. */
		words: event.url.searchParams.get('mots')?.slice(0, 200),
		availability: availability && {
			isFree: availability.isFree,
			firstDay: formatDay(availability.startsOn, locale),
			lastDay: formatDay(availability.endsOn, locale),
			startsOn: typedDay(availability.startsOn),
			endsOn: typedDay(availability.endsOn),
		},
		needs: needs.map(({ statedAt, ...need }) => {
			const day = dayAt(statedAt, 'Europe/Paris')
			return {
				...need,
				day: {
					label: formatShortDay(day, locale),
					detail: formatMonth(day, locale),
					datetime: day.toString(),
				},
			}
		}),
	}
}

export const actions: Actions = {
	search: (event) => searchByWords(event),
	available: async (event) => {
		const posted = await readForm(event.request)
		const firmId = idIn(event, 'firm')
		const { refused } = await tryAct(
			event,
			sayAvailability,
			posted,
			{
				firmId,
				isFree: posted.text('isFree') !== 'no',
				startsOn: posted.optional('startsOn'),
				endsOn: posted.optional('endsOn'),
			},
			'available',
		)
		if (refused) return refused
		redirect(303, `/e/${firmId}/aide`)
	},
}
