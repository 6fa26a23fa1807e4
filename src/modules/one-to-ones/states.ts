/** Where a one-to-one stands, read from its rows: a first end is the last. */
export type OneToOneState = 'proposed' | 'agreed' | EndKind

/** How one ends. `unconfirmed`: not all of them said so in time; `left`: one of them left the network. */
export type EndKind =
	| 'held'
	| 'not_held'
	| 'unconfirmed'
	| 'declined'
	| 'unanswered'
	| 'left'
	| 'withdrawn'

/** What one person said of it: their answer, and whether it took place. */
export type Seat = {
	readonly answer: 'yes' | 'no' | null
	readonly said: 'held' | 'not_held' | null
	readonly heldOn: Temporal.PlainDate | null
}

/** The state, from what each said and how it ended. */
export function stateOf(seats: readonly Seat[], end: EndKind | null): OneToOneState {
	if (end) return end
	return seats.every(({ answer }) => answer === 'yes') ? 'agreed' : 'proposed'
}

/**
 * The end that follows from what was said, or null while it is open. One no ends it; three who agree make
 * one meeting, and it took place when everybody says so: on the day most of them give, the latest of equals.
 */
export function endFrom(
	seats: readonly Seat[],
): { kind: 'held'; heldOn: Temporal.PlainDate } | { kind: 'declined' | 'not_held' } | null {
	if (seats.some(({ answer }) => answer === 'no')) return { kind: 'declined' }
	if (seats.every(({ said }) => said === 'not_held')) return { kind: 'not_held' }
	const days = seats.flatMap(({ said, heldOn }) => (said === 'held' && heldOn ? [heldOn] : []))
	if (days.length < seats.length) return null
	return { kind: 'held', heldOn: mostSaid(days) }
}

/** The end when the last clock rings: nobody agreed in time, or not all of them confirmed. */
export function lateEnd(seats: readonly Seat[]): 'unanswered' | 'unconfirmed' {
	return seats.every(({ answer }) => answer === 'yes') ? 'unconfirmed' : 'unanswered'
}

function mostSaid(days: readonly Temporal.PlainDate[]): Temporal.PlainDate {
	const times = (day: Temporal.PlainDate) => days.filter((other) => other.equals(day)).length
	const [first] = days.toSorted((a, b) => times(b) - times(a) || Temporal.PlainDate.compare(b, a))
	return first as Temporal.PlainDate
}

/** Where a draw stands. */
export type DrawState = 'asked' | 'drawn' | 'leaving' | 'sent' | 'dropped'

export function drawStateOf(draw: {
	drawnAt: Temporal.Instant | null
	sendsAt: Temporal.Instant | null
	sentAt: Temporal.Instant | null
	droppedAt: Temporal.Instant | null
}): DrawState {
	if (draw.droppedAt) return 'dropped'
	if (draw.sentAt) return 'sent'
	if (draw.sendsAt) return 'leaving'
	return draw.drawnAt ? 'drawn' : 'asked'
}

/** How each state looks: the six looks of every state machine. */
export const looks = {
	proposed: 'in-progress',
	agreed: 'in-progress',
	held: 'achieved',
	not_held: 'ended',
	unconfirmed: 'ended',
	declined: 'ended',
	unanswered: 'ended',
	left: 'ended',
	withdrawn: 'ended',
} as const satisfies Record<OneToOneState, string>
