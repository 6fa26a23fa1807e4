import { dayAt } from '#kernel'
import { idIn, screen } from '#pages'
import { formatMonth, formatShortDay } from '#phrases'
import { introductionsOf } from '#ties/server'
import type { PageServerLoad } from './$types'

/** What the firm has asked, latest first. */
export const load: PageServerLoad = async (event) => {
	const { locale } = event.locals
	const firmId = idIn(event, 'firm')
	const { firm, introductions } = await screen(event, (look) => introductionsOf(look, { firmId }))
	return {
		firm,
		introductions: introductions.map(({ askedAt, ...one }) => {
			const day = dayAt(askedAt, 'Europe/Paris')
			return {
				...one,
				day: {
					label: formatShortDay(day, locale),
					detail: formatMonth(day, locale),
					datetime: day.toString(),
				},
			}
		}),
	}
}
