import Holidays from 'date-holidays'
import type { Courtesy } from '../courteous-time.ts'

/** A network's country, told by its hours: the two that we know the holidays of. */
const countryOf = (timeZone: string) => (timeZone === 'Africa/Casablanca' ? 'MA' : 'FR')

const known = new Map<string, ReadonlySet<string>>()

/** Whether a day is a public holiday where a network lives. Islamic feasts are as computed, a day off at most. */
export function isHoliday(day: Temporal.PlainDate, timeZone: string): boolean {
	const country = countryOf(timeZone)
	const key = `${country} ${day.year}`
	let days = known.get(key)
	if (!days) {
		const all = new Holidays(country).getHolidays(day.year)
		days = new Set(all.filter(({ type }) => type === 'public').map(({ date }) => date.slice(0, 10)))
		known.set(key, days)
	}
	return days.has(day.toString())
}

/** When reminders may reach the people of a network. */
export function courtesyIn(timeZone: string): Courtesy {
	return { timeZone, isHoliday: (day) => isHoliday(day, timeZone) }
}
