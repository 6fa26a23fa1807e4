/**
 * When a day and an hour said in a network really are. An hour that the spring change skips is the one after it; one
 * that autumn has twice is the first.
 */
export function meetingInstant(
	heldOn: Temporal.PlainDate,
	heldHour: string,
	timeZone: string,
): Temporal.Instant {
	return heldOn.toZonedDateTime({ timeZone, plainTime: heldHour }).toInstant()
}

/** Both ends of a meeting. Its length is time that passes, whatever the clocks say meanwhile. */
export function meetingSpan(
	{ heldOn, heldHour, minutes }: { heldOn: Temporal.PlainDate; heldHour: string; minutes: number },
	timeZone: string,
): { startsAt: Temporal.Instant; endsAt: Temporal.Instant } {
	const startsAt = meetingInstant(heldOn, heldHour, timeZone)
	return { startsAt, endsAt: startsAt.add({ minutes }) }
}
