/**
 * Which reminder of a certification is due today, as the days before its end it stands for: the shortest of
 * the delays that has begun and was not told yet, nor a shorter one. Null when there is nothing to say: too
 * early, told already, or over (the card says so from then on). A reminder that was missed is not sent twice
 * over: of sixty and thirty days, the later one alone leaves.
 */
export function reminderDue(
	expiresOn: Temporal.PlainDate,
	today: Temporal.PlainDate,
	delays: readonly number[],
	told: readonly number[],
): number | null {
	const left = today.until(expiresOn, { largestUnit: 'days' }).days
	if (left < 0) return null
	const due = delays.filter((delay) => left <= delay).sort((a, b) => a - b)[0]
	return due === undefined || told.some((delay) => delay <= due) ? null : due
}

/** Letters leave by day, in the firms' own countries (UTC+0 to UTC+2). */
const dayBegins = 7
const dayEnds = 18

/** The instant at which a letter may leave: now by day, else the next morning. */
export function byDay(now: Temporal.Instant): Temporal.Instant {
	const here = now.toZonedDateTimeISO('UTC')
	if (here.hour >= dayBegins && here.hour < dayEnds) return now
	const day = here.hour < dayBegins ? here : here.add({ days: 1 })
	return day.withPlainTime({ hour: dayBegins }).toInstant()
}
