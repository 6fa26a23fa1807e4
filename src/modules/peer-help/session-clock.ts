/**
 * Where a session stands, from what was done in it: the step under way, when it ends, how long is left. What was undone
 * counts for nothing: going back finds the former step with the beginning it had, since its time went on passing.
 */

/** The step that says that a session is closed. */
const closed = 7

/** Something done in a session: a step began, or the present one was given more minutes. */
export type Move = {
	readonly position: number
	readonly step: number | null
	readonly addedMinutes: number | null
	readonly at: Temporal.Instant
	readonly isUndone: boolean
}

/** A step that was gone through: how long was planned with what was added, how long it took. */
export type StepTaken = {
	step: number
	beganAt: Temporal.Instant
	minutes: number
	seconds: number
}

export type SessionClock =
	| { state: 'waiting' }
	| {
			state: 'under_way'
			step: number
			beganAt: Temporal.Instant
			endsAt: Temporal.Instant
			/** Below zero, it lasts longer than was planned. */
			secondsLeft: number
			plannedMinutes: number
			addedMinutes: number
			taken: StepTaken[]
	  }
	| { state: 'closed'; closedAt: Temporal.Instant; taken: StepTaken[] }

/** Minutes in, by step; a step of which nothing is planned lasts none. */
export function sessionClock(
	moves: readonly Move[],
	minutes: ReadonlyMap<number, number>,
	now: Temporal.Instant,
): SessionClock {
	const counted = moves
		.filter(({ isUndone }) => !isUndone)
		.toSorted((a, b) => a.position - b.position)
	const begun = counted.filter(({ step }) => step !== null)
	const present = begun.at(-1)
	if (!present || present.step === null) return { state: 'waiting' }
	const added = (from: number, before: number) =>
		counted
			.filter(({ position }) => position > from && position < before)
			.reduce((sum, { addedMinutes }) => sum + (addedMinutes ?? 0), 0)
	const taken = begun.slice(0, -1).map((move, place): StepTaken => {
		const next = begun[place + 1] as Move
		const step = move.step as number
		return {
			step,
			beganAt: move.at,
			minutes: (minutes.get(step) ?? 0) + added(move.position, next.position),
			seconds: secondsBetween(move.at, next.at),
		}
	})
	if (present.step === closed) return { state: 'closed', closedAt: present.at, taken }
	const plannedMinutes = minutes.get(present.step) ?? 0
	const addedMinutes = added(present.position, Number.POSITIVE_INFINITY)
	const endsAt = present.at.add({ minutes: plannedMinutes + addedMinutes })
	return {
		state: 'under_way',
		step: present.step,
		beganAt: present.at,
		endsAt,
		secondsLeft: secondsBetween(now, endsAt),
		plannedMinutes,
		addedMinutes,
		taken,
	}
}

/** The move that going back undoes: the last that counts. */
export function lastMove(moves: readonly Move[]): Move | null {
	return (
		moves.filter(({ isUndone }) => !isUndone).toSorted((a, b) => b.position - a.position)[0] ?? null
	)
}

function secondsBetween(from: Temporal.Instant, until: Temporal.Instant): number {
	return Math.round((until.epochMilliseconds - from.epochMilliseconds) / 1000)
}
