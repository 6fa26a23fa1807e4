import { dayAt } from '#kernel'
import { idIn, screen } from '#pages'
import { formatDay } from '#phrases'
import { networkReferrals } from '#referrals/server'
import type { PageServerLoad } from './$types'

/** How recommendations go round in the network: counts and what waits, for who runs it. */
export const load: PageServerLoad = async (event) => {
	const { locale } = event.locals
	const networkId = idIn(event, 'network')
	const seen = await screen(event, (look) => networkReferrals(look, { networkId }))
	return {
		...seen,
		overdue: seen.overdue.map(({ overdueAt, ...one }) => ({
			...one,
			since: overdueAt ? formatDay(dayAt(overdueAt, 'Europe/Paris'), locale) : '',
		})),
		oneWay: seen.oneWay.map(({ overdueAt, ...one }) => one),
	}
}
