import { dayAt } from '#kernel'
import { screen } from '#pages'
import { formatMonth, formatShortDay } from '#phrases'
import { askedOfMe } from '#ties/server'
import type { PageServerLoad } from './$types'

const zone = 'Europe/Paris'

/** What waits for an answer of the person, soonest first, then what they answered. */
export const load: PageServerLoad = async (event) => {
	const { locale } = event.locals
	const { waiting, past, carried } = await screen(event, askedOfMe)
	const dated = (list: typeof waiting, by: 'lapsesAt' | 'askedAt') =>
		list.map(({ lapsesAt, askedAt, ...line }) => {
			const day = dayAt(by === 'lapsesAt' ? lapsesAt : askedAt, zone)
			return {
				...line,
				day: {
					label: formatShortDay(day, locale),
					detail: formatMonth(day, locale),
					datetime: day.toString(),
				},
			}
		})
	return { waiting: dated(waiting, 'lapsesAt'), past: dated(past, 'askedAt'), carried }
}
