/** When reminders may reach people, as the mail knows it. */
export type Courtesy = {
	after: (at: Temporal.Instant) => Temporal.Instant
	before: (at: Temporal.Instant) => Temporal.Instant
}

type Dated = {
	startsAt: Temporal.Instant
	heldOn: Temporal.PlainDate
	closesOn: Temporal.PlainDate | null
}

/** The instants at which a meeting is announced, reminded and counted, in this order. */
export type MeetingClocks = {
	announcesAt: Temporal.Instant
	remindsAt: Temporal.Instant
	countsAt: Temporal.Instant | null
}

const announcedAtHour = 9

/**
 * The clocks of a meeting: announced some days ahead, at once when it is nearer; reminded a day ahead, sooner when
 * that is a Sunday or a holiday; counted once registrations are closed.
 */
export function meetingClocks(
	{ startsAt, heldOn, closesOn }: Dated,
	{
		timeZone,
		inviteDays,
		now,
		courtesy,
	}: { timeZone: string; inviteDays: number; now: Temporal.Instant; courtesy: Courtesy },
): MeetingClocks {
	const announced = heldOn
		.subtract({ days: inviteDays })
		.toZonedDateTime({ timeZone, plainTime: { hour: announcedAtHour } })
		.toInstant()
	const closed = closesOn?.add({ days: 1 }).toZonedDateTime({ timeZone }).toInstant() ?? null
	return {
		announcesAt: courtesy.after(laterOf(announced, now)),
		remindsAt: courtesy.before(startsAt.subtract({ hours: 24 })),
		countsAt: closed && courtesy.after(closed),
	}
}

function laterOf(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
	return Temporal.Instant.compare(one, other) > 0 ? one : other
}
