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
		overdue: seen.overdue.map(({ overdueSince, ...one }) => ({
			...one,
			since: overdueSince ? formatDay(dayAt(overdueSince, 'Europe/Paris'), locale) : '',
		})),
		oneWay: seen.oneWay.map(({ overdueSince, ...one }) => one),
	}
}
