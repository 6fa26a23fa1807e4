/** Where the reader is, and the days of rest there. */
export type Courtesy = {
	timeZone: string
	isHoliday: (day: Temporal.PlainDate) => boolean
}

/** A reminder reaches nobody before eight nor after seven in the evening, nor on a Sunday or a holiday. */
const [firstHour, lastHour] = [8, 19]
const sunday = 7

/** The instant itself when a reminder may leave then; else the next one at which it may. */
export function courteousAfter(at: Temporal.Instant, { timeZone, isHoliday }: Courtesy) {
	let local = at.toZonedDateTimeISO(timeZone)
	if (local.hour >= lastHour) local = morningOf(local.add({ days: 1 }))
	else if (local.hour < firstHour) local = morningOf(local)
	while (isRest(local, isHoliday)) local = morningOf(local.add({ days: 1 }))
	return local.toInstant()
}

/** The instant itself when a reminder may leave then; else the latest one before, for what would come too late after. */
export function courteousBefore(at: Temporal.Instant, { timeZone, isHoliday }: Courtesy) {
	let local = at.toZonedDateTimeISO(timeZone)
	if (local.hour < firstHour) local = eveningOf(local.subtract({ days: 1 }))
	else if (local.hour >= lastHour) local = eveningOf(local)
	while (isRest(local, isHoliday)) local = eveningOf(local.subtract({ days: 1 }))
	return local.toInstant()
}

function isRest(local: Temporal.ZonedDateTime, isHoliday: Courtesy['isHoliday']): boolean {
	return local.dayOfWeek === sunday || isHoliday(local.toPlainDate())
}

function morningOf(local: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
	return local.withPlainTime({ hour: firstHour })
}

/** A quarter of an hour before the last hour, so that what is sent then is still read. */
function eveningOf(local: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
	return local.withPlainTime({ hour: lastHour - 1, minute: 45 })
}
