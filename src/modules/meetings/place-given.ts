import { type Answer, seated } from './answers.ts'

/** A registration, by what decides of places: who holds one, who waits since when. */
export type Place = { attendeeId: string; answer: Answer; waitingAt: Temporal.Instant | null }

/** How many chairs are taken. */
export function placesTaken(places: readonly Place[]): number {
	return places.filter(({ answer, waitingAt }) => seated.includes(answer) && !waitingAt).length
}

/**
 * Whether an answer gets a chair at once or waits for one. Who has one keeps it; nobody passes before those who
 * wait, even when a chair has just been left; without a capacity there is room for all.
 */
export function placeGiven(
	places: readonly Place[],
	attendeeId: string,
	answer: Answer,
	capacity: number | null,
): 'free' | 'waits' | 'none' {
	if (!seated.includes(answer)) return 'none'
	if (capacity === null) return 'free'
	const others = places.filter((place) => place.attendeeId !== attendeeId)
	const mine = places.find((place) => place.attendeeId === attendeeId)
	if (mine && seated.includes(mine.answer) && !mine.waitingAt) return 'free'
	const isAwaited = others.some(({ waitingAt }) => waitingAt !== null)
	if (isAwaited) return 'waits'
	return placesTaken(others) < capacity ? 'free' : 'waits'
}

/** Who gets the chairs that are free, in the order in which they began to wait. */
export function promoted(places: readonly Place[], capacity: number | null): string[] {
	const waiting = places
		.filter((place) => place.waitingAt !== null)
		.sort(
			(a, b) =>
				Temporal.Instant.compare(
					a.waitingAt as Temporal.Instant,
					b.waitingAt as Temporal.Instant,
				) || (a.attendeeId < b.attendeeId ? -1 : 1),
		)
	const free = capacity === null ? waiting.length : Math.max(0, capacity - placesTaken(places))
	return waiting.slice(0, free).map(({ attendeeId }) => attendeeId)
}
