import { screen } from '#pages'
import { directionOf, formatDay } from '#phrases'
import { drawFan } from '#ties'
import { ownNetwork } from '#ties/server'
import type { PageServerLoad } from './$types'

/** As many threads as one picture bears, on a desk and on a phone. */
const mostDrawn = 24
const shapes = {
	desk: { width: 960, nearX: 210, farX: 560, nameX: 610, rowHeight: 34 },
	phone: { width: 358, nearX: 76, farX: 150, nameX: 178, rowHeight: 38 },
}

/** One's own network: its picture, the table behind it, whom one lost sight of, what weak ties open. */
export const load: PageServerLoad = async (event) => {
	const { locale } = event.locals
	const { ties, day, ...network } = await screen(event, ownNetwork)
	const isMirrored = directionOf(locale) === 'rtl'
	const drawn = ties.slice(0, mostDrawn)
	const months = drawn.map(({ lastOn }) =>
		lastOn ? Math.max(0, lastOn.until(day, { largestUnit: 'months' }).months) : 24,
	)
	const fanOf = (shape: (typeof shapes)['desk']) => drawFan(months, { ...shape, isMirrored })
	return {
		...network,
		fans: { desk: fanOf(shapes.desk), phone: fanOf(shapes.phone) },
		drawn: drawn.length,
		ties: ties.map(({ lastOn, opens, ...tie }) => ({
			personId: tie.personId,
			name: tie.name,
			firm: tie.firm,
			word: tie.word,
			isLost: tie.isLost,
			last: lastOn && formatDay(lastOn, locale),
			opens: opens.map(({ label }) => label),
		})),
	}
}
