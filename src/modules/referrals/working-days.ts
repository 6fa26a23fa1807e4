import Holidays from 'date-holidays'
import { assert } from '#kernel'

/** Where people work by this calendar: the country of a firm. */
export type Country = string

/** Reminders leave in the morning of a working day, and are read the same day. */
const opensAt = Temporal.PlainTime.from('09:00')
const closesAt = Temporal.PlainTime.from('18:00')
const longestRun = 3700

/** Whether people work on a day: Monday to Friday, but for the public holidays of the country. */
export function isWorkingDay(day: Temporal.PlainDate, country: Country): boolean {
	return day.dayOfWeek <= 5 && !holidaysOf(country, day.year).has(day.toString())
}

/** The day that comes so many working days after another; none of them is the day itself. */
export function addWorkingDays(
	day: Temporal.PlainDate,
	count: number,
	country: Country,
): Temporal.PlainDate {
	assert(count >= 0 && count <= longestRun, 'a clock counts some working days')
	let at = day
	for (let left = count; left > 0; ) {
		at = at.add({ days: 1 })
		if (isWorkingDay(at, country)) left -= 1
	}
	return at
}

/** The morning of a day, where people live. */
export function morningOf(day: Temporal.PlainDate, timeZone: string): Temporal.Instant {
	return day.toZonedDateTime({ timeZone, plainTime: opensAt }).toInstant()
}

/** The instant itself when people are at work, else the next morning when they are. */
export function whenAtWork(
	instant: Temporal.Instant,
	timeZone: string,
	country: Country,
): Temporal.Instant {
	const local = instant.toZonedDateTimeISO(timeZone)
	const day = local.toPlainDate()
	const time = local.toPlainTime()
	if (isWorkingDay(day, country)) {
		if (Temporal.PlainTime.compare(time, opensAt) < 0) return morningOf(day, timeZone)
		if (Temporal.PlainTime.compare(time, closesAt) < 0) return instant
	}
	return morningOf(addWorkingDays(day, 1, country), timeZone)
}

const known = new Map<string, ReadonlySet<string>>()

/**
 * The public holidays of a country in a year, as the library `date-holidays` computes them: religious days by
 * their calendar, which an announcement may move by one day. A country it does not know has none.
 */
function holidaysOf(country: Country, year: number): ReadonlySet<string> {
	const key = `${country} ${year}`
	const found = known.get(key)
	if (found) return found
	const days = new Set(
		new Holidays(country)
			.getHolidays(year)
			.filter(({ type }) => type === 'public')
			.map(({ date }) => date.slice(0, 10)),
	)
	known.set(key, days)
	return days
}
