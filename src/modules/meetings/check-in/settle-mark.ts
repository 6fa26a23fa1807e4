import type { AttendanceStatus, MarkOutcome, MarkStatus } from './statuses.ts'

/** What the sheet says of somebody, and since which mark. */
export type Known = {
	status: AttendanceStatus
	substituteName: string | null
	markedAt: Temporal.Instant
}

export type Mark = {
	status: MarkStatus
	substituteName: string | null
	/** When the phone says that it was made, which may be long before it arrives. */
	madeAt: Temporal.Instant
}

/**
 * What becomes of a mark. Phones meet again after an hour in whatever order: the latest made wins, whichever arrives
 * last; a mark that says what is known changes nothing; after the sheet is frozen it waits for who keeps it. None is
 * lost: each gets one of four answers.
 */
export function settleMark(known: Known | null, mark: Mark, isFrozen: boolean): MarkOutcome {
	const isKnown = known
		? known.status === mark.status && known.substituteName === mark.substituteName
		: mark.status === 'none'
	if (isKnown) return 'same'
	if (isFrozen) return 'frozen'
	if (known && Temporal.Instant.compare(mark.madeAt, known.markedAt) < 0) return 'older'
	return 'counts'
}

/** A phone whose clock runs ahead does not win by it: nothing is made after it arrived, nor long before. */
export function madeAtMost(
	madeAt: Temporal.Instant,
	receivedAt: Temporal.Instant,
	{ hoursBack }: { hoursBack: number },
): Temporal.Instant {
	if (Temporal.Instant.compare(madeAt, receivedAt) > 0) return receivedAt
	const earliest = receivedAt.subtract({ hours: hoursBack })
	return Temporal.Instant.compare(madeAt, earliest) < 0 ? earliest : madeAt
}
