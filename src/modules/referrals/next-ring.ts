import { clocks, type ReferralState, type Ring } from './states.ts'
import { addWorkingDays, type Country, morningOf, whenAtWork } from './working-days.ts'

/** What a clock knows of a recommendation. */
export type Clocked = {
	state: ReferralState
	sentAt: Temporal.Instant | null
	/** When its state last moved or was said to hold. */
	movedAt: Temporal.Instant
	/** What has rung since then, or since the sending. */
	rung: readonly Ring[]
}

/** Where and by which calendar the receiver works, and how many days each clock counts. */
export type Calendar = {
	timeZone: string
	country: Country
	days: (parameter: string) => number
}

/**
 * What rings next for a recommendation, and when: always in the working hours of a working day. Null when
 * nothing is waited for: it is a draft, or it has ended. What is later than the last ring alone counts, so that a
 * stop of the machine makes one reminder late, never three at once.
 */
export function nextRing(
	one: Clocked,
	now: Temporal.Instant,
	calendar: Calendar,
): { ring: Ring; at: Temporal.Instant } | null {
	const rings = clocks[one.state]
	if (!rings) return null
	const since = one.state === 'sent' || one.state === 'seen' ? one.sentAt : one.movedAt
	if (!since) return null
	const { timeZone, country, days } = calendar
	const first = since.toZonedDateTimeISO(timeZone).toPlainDate()
	const last = rings.findLastIndex(([ring]) => one.rung.includes(ring))
	const left = rings.slice(last + 1).map(([ring, parameter]) => ({
		ring,
		at: morningOf(addWorkingDays(first, days(parameter), country), timeZone),
	}))
	const isDue = ({ at }: { at: Temporal.Instant }) => Temporal.Instant.compare(at, now) <= 0
	// Several are due after a long stop: the last of them says it all, but nothing ends without its reminder.
	const due = left.filter(isDue)
	const next = due.findLast(({ ring }) => ring !== 'end') ?? due[0] ?? left[0]
	if (!next) return null
	return isDue(next) ? { ring: next.ring, at: whenAtWork(now, timeZone, country) } : next
}
