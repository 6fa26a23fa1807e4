import type { PersonKey } from './keys.ts'
import type { Day } from './sheets.ts'

/** Something that happened between two people, on a day. */
export type WorldFact = {
	kind:
		| 'declared'
		| 'one_to_one'
		| 'meeting'
		| 'introduction'
		| 'recommendation'
		| 'job'
		| 'sponsorship'
	on: Day
	words?: string
}

/**
 * What links two people. Belonging to one network is not repeated here, memberships say it.
 * `declaredBy` one end only: the other has not confirmed, so the tie serves its declarer alone.
 */
export type WorldTie = {
	a: PersonKey
	b: PersonKey
	facts: WorldFact[]
	declaredBy?: 'a' | 'b' | 'both'
	sinceYear?: number
	from?: string
}

/** A tie, read as a sentence: between these two, these facts. */
export function between(
	a: PersonKey,
	b: PersonKey,
	facts: WorldFact[],
	declaration: Pick<WorldTie, 'declaredBy' | 'sinceYear' | 'from'> = {},
): WorldTie {
	return { a, b, facts: facts.toSorted((x, y) => x.on.localeCompare(y.on)), ...declaration }
}

/** Coffees and lunches of two. */
export function oneToOnes(...days: Day[]): WorldFact[] {
	return days.map((on) => ({ kind: 'one_to_one', on }))
}

/** Meetings of a few where both were seen. */
export function meetings(words: string, ...days: Day[]): WorldFact[] {
	return days.map((on) => ({ kind: 'meeting', on, words }))
}

/** A job done together, on the day it was received. */
export function job(on: Day, words: string): WorldFact {
	return { kind: 'job', on, words }
}

/** A recommendation that was won. */
export function recommendation(on: Day, words: string): WorldFact {
	return { kind: 'recommendation', on, words }
}

/** An introduction one asked of the other, accepted. */
export function introduction(on: Day, words: string): WorldFact {
	return { kind: 'introduction', on, words }
}

/** One brought the other into a network. */
export function sponsorship(on: Day): WorldFact {
	return { kind: 'sponsorship', on }
}

/** « Je la connais »: said by one end or by both. */
export function declaration(on: Day): WorldFact {
	return { kind: 'declared', on }
}
