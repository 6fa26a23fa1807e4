/** What decides whether somebody is suggested: when they last heard, what was last said of them, whether they gave. */
export type Remembered = {
	personId: string
	gave: number
	lastHeard: Temporal.Instant | null
	lastSaid: string | null
	saidAt: Temporal.Instant | null
}

/** A few to write to now, and everybody known, longest silence first. */
export type InMind<One> = { suggested: One[]; everybody: One[] }

/**
 * Whom to give news to: who heard nothing for `quietDays`, those who already recommended first, then the longest
 * silence, never more than `most` at once. Who was left for later waits as long again; who was left for good is not
 * suggested, and stays in the list.
 */
export function inMind<One extends Remembered>(
	known: readonly One[],
	now: Temporal.Instant,
	{ quietDays, most }: { quietDays: number; most: number },
): InMind<One> {
	const since = now.subtract({ hours: 24 * quietDays })
	const isRecent = (at: Temporal.Instant | null) =>
		at !== null && Temporal.Instant.compare(at, since) > 0
	const everybody = [...known].sort(longestSilence)
	const suggested = everybody
		.filter(({ lastHeard }) => !isRecent(lastHeard))
		.filter(
			({ lastSaid, saidAt }) => lastSaid !== 'never' && !(lastSaid === 'later' && isRecent(saidAt)),
		)
		.sort((a, b) => Number(b.gave > 0) - Number(a.gave > 0) || longestSilence(a, b))
		.slice(0, most)
	return { suggested, everybody }
}

/** Never heard first, then the oldest news; the last key is the id, so that two runs agree. */
function longestSilence(a: Remembered, b: Remembered): number {
	const at = (one: Remembered) => one.lastHeard?.epochMilliseconds ?? Number.NEGATIVE_INFINITY
	return at(a) === at(b) ? (a.personId < b.personId ? -1 : 1) : at(a) - at(b)
}
