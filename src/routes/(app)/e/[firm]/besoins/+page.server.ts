import { dayAt } from '#kernel'
import { idIn, screen } from '#pages'
import { formatDay, formatMonth, formatShortDay } from '#phrases'
import { type CallLine, calls } from '#ties/server'
import type { PageServerLoad } from './$types'

const zone = 'Europe/Paris'

/** The needs published in a firm's networks: its own with their answers, and those it may answer. */
export const load: PageServerLoad = async (event) => {
	const { locale } = event.locals
	const firmId = idIn(event, 'firm')
	const { mine, others, ...rest } = await screen(event, (look) => calls(look, { firmId }))
	const worded = ({ networkId, callId, network, firm, words, ...line }: CallLine) => {
		const day = dayAt(line.publishedAt, zone)
		return {
			href: `/e/${firmId}/besoins/${networkId}/${callId}`,
			callId,
			network,
			firm,
			words,
			trade: line.trade,
			commune: line.commune,
			answers: line.answers,
			because: line.closedBecause,
			until: formatDay(dayAt(line.expiresAt, zone), locale),
			day: {
				label: formatShortDay(day, locale),
				detail: formatMonth(day, locale),
				datetime: day.toString(),
			},
		}
	}
	return { ...rest, mine: mine.map(worded), others: others.map(worded) }
}
