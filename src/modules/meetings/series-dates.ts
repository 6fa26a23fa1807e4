/** How a series comes back: the day of the week, or the place in the month, is that of its first date. */
export const rhythms = ['weekly', 'fortnightly', 'monthly', 'monthly_last'] as const
export type Rhythm = (typeof rhythms)[number]

export type Pattern = {
	rhythm: Rhythm
	startsOn: Temporal.PlainDate
	endsOn: Temporal.PlainDate | null
}

const longest = 1000

/**
 * The dates of a series from one day to another, both included, in order. They are days where the network
 * lives: 7 h 30 stays 7 h 30 when the clocks change. A month without a fifth Thursday has its last one.
 */
export function seriesDates(
	pattern: Pattern,
	from: Temporal.PlainDate,
	until: Temporal.PlainDate,
): Temporal.PlainDate[] {
	const last = pattern.endsOn && isBefore(pattern.endsOn, until) ? pattern.endsOn : until
	const dates: Temporal.PlainDate[] = []
	for (let n = stepsBefore(pattern, from); dates.length < longest; n++) {
		const date = nthDate(pattern, n)
		if (isBefore(last, date)) break
		if (!isBefore(date, from)) dates.push(date)
	}
	return dates
}

/** The date that comes after `n` others. */
function nthDate({ rhythm, startsOn }: Pattern, n: number): Temporal.PlainDate {
	if (rhythm === 'weekly') return startsOn.add({ weeks: n })
	if (rhythm === 'fortnightly') return startsOn.add({ weeks: 2 * n })
	const month = startsOn.toPlainYearMonth().add({ months: n })
	const place = Math.ceil(startsOn.day / 7)
	if (rhythm === 'monthly_last' || place > 4) return lastIn(month, startsOn.dayOfWeek)
	const first = month.toPlainDate({ day: 1 })
	const wait = (startsOn.dayOfWeek - first.dayOfWeek + 7) % 7
	return first.add({ days: wait + 7 * (place - 1) })
}

function lastIn(month: Temporal.PlainYearMonth, dayOfWeek: number): Temporal.PlainDate {
	const end = month.toPlainDate({ day: month.daysInMonth })
	return end.subtract({ days: (end.dayOfWeek - dayOfWeek + 7) % 7 })
}

/** How many dates surely lie before a day, so that a series of years is not walked from its beginning. */
function stepsBefore({ rhythm, startsOn }: Pattern, from: Temporal.PlainDate): number {
	const days = startsOn.until(from, { largestUnit: 'days' }).days
	const length = rhythm === 'weekly' ? 7 : rhythm === 'fortnightly' ? 14 : 31
	return Math.max(0, Math.floor(days / length) - 1)
}

function isBefore(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
	return Temporal.PlainDate.compare(one, other) < 0
}
