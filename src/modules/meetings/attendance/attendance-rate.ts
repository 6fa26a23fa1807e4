import { type AttendanceStatus, held } from '../check-in/statuses.ts'

/** A meeting that was held for a seat, and how the seat was there. */
export type Presence = { heldOn: Temporal.PlainDate; status: AttendanceStatus }

/** How regularly a seat came, and how the figure is made. */
export type AttendanceRate = {
	/** Held by its own person or a substitute, on those that counted, in ten-thousandths; null when none counted. */
	rateBps: number | null
	/** The same without substitutes. */
	ownRateBps: number | null
	due: number
	came: number
	substituted: number
	/** Set apart: neither for nor against. */
	medical: number
	/** The last three months beside the three before, when both have something to say. */
	trend: 'up' | 'down' | 'steady' | null
	/** How many meetings in a row, up to the last, the seat was empty. */
	unseen: number
}

const months = 6
/** A tenth: less is the chance of one breakfast. */
const notableBps = 1000

/**
 * Attendance over the six months before a day: presences and substitutions, on the meetings that were due. A medical
 * reason leaves the count. A measure of regularity, shown to the firm itself and to who runs the network; it ranks
 * nobody and is no quota.
 */
export function attendanceRate(
	presences: readonly Presence[],
	today: Temporal.PlainDate,
): AttendanceRate {
	const counted = [...presences]
		.sort((a, b) => Temporal.PlainDate.compare(a.heldOn, b.heldOn))
		.flatMap(({ heldOn, status }) => {
			const half = halfOf(heldOn, today)
			return half ? [{ status, half }] : []
		})
	return rateOf(counted)
}

/** Which half of the six months up to a day another day falls in; null outside them. */
export function halfOf(
	heldOn: Temporal.PlainDate,
	today: Temporal.PlainDate,
): 'recent' | 'before' | null {
	const isAfter = (day: Temporal.PlainDate) => Temporal.PlainDate.compare(heldOn, day) > 0
	if (isAfter(today) || !isAfter(today.subtract({ months }))) return null
	return isAfter(today.subtract({ months: months / 2 })) ? 'recent' : 'before'
}

/** The same for presences whose half is known, the oldest first: five hundred seats share their meetings. */
export function rateOf(
	counted: readonly { status: AttendanceStatus; half: 'recent' | 'before' }[],
): AttendanceRate {
	const due = counted.filter(({ status }) => status !== 'medical')
	const came = due.filter(({ status }) => held.includes(status))
	const own = came.filter(({ status }) => status !== 'substitute')
	return {
		rateBps: share(came.length, due.length),
		ownRateBps: share(own.length, due.length),
		due: due.length,
		came: came.length,
		substituted: came.length - own.length,
		medical: counted.length - due.length,
		trend: trendOf(
			due.filter(({ half }) => half === 'recent'),
			due.filter(({ half }) => half === 'before'),
		),
		unseen: emptyInARow(due),
	}
}

type Due = readonly Pick<Presence, 'status'>[]

function trendOf(recent: Due, before: Due): AttendanceRate['trend'] {
	const [now, then] = [recent, before].map((part) =>
		share(part.filter(({ status }) => held.includes(status)).length, part.length),
	)
	if (now === null || now === undefined || then === null || then === undefined) return null
	if (Math.abs(now - then) < notableBps) return 'steady'
	return now > then ? 'up' : 'down'
}

function emptyInARow(due: Due): number {
	const last = due.findLastIndex(({ status }) => held.includes(status))
	return due.length - 1 - last
}

function share(part: number, whole: number): number | null {
	return whole === 0 ? null : Math.round((part * 10_000) / whole)
}
