/** The day it is, at an instant, where the network lives. */
export function dayAt(instant: Temporal.Instant, timeZone: string): Temporal.PlainDate {
	return instant.toZonedDateTimeISO(timeZone).toPlainDate()
}

/** The instant at which something that « closes on » a day is closed: the end of that day, there. */
export function endOfDay(day: Temporal.PlainDate, timeZone: string): Temporal.Instant {
	return day.add({ days: 1 }).toZonedDateTime({ timeZone }).toInstant()
}
