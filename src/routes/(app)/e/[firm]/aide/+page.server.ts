import { dayAt } from '#kernel'
import { idIn, screen } from '#pages'
import { formatMonth, formatShortDay } from '#phrases'
import { helpPage } from '#ties/server'
import type { Actions, PageServerLoad } from './$types'
import { searchByWords } from './search-need.ts'

/** The question, and the needs the firm is still looking for. */
export const load: PageServerLoad = async (event) => {
	const firmId = idIn(event, 'firm')
	const { firm, needs, setAsideBy } = await screen(event, (look) => helpPage(look, { firmId }))
	const { locale } = event.locals
	return {
		firm,
		setAsideBy,
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

export const actions: Actions = { default: (event) => searchByWords(event) }
