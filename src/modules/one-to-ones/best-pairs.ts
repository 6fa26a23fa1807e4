import { distanceMetres, type Position } from '#firms'
import { assert } from '#kernel'
import { heaviestMatching, type WeightedEdge } from './heaviest-matching.ts'

/** Somebody who may be proposed a one-to-one, with what says whom they gain by meeting. */
export interface PairablePerson {
	readonly id: string
	readonly firm: string
	/** Folded labels, as `#firms` keeps them. */
	readonly trades: readonly string[]
	readonly customers: readonly string[]
	/** Folded labels of what their firm looks for, and of what it does. */
	readonly seeks: readonly string[]
	readonly offers: readonly string[]
	readonly position: Position | null
	/** How many times they already were the third of a trio: whoever was least is next. */
	readonly timesThird: number
}

/** Two people who already met one-to-one, or were proposed to. */
export interface EarlierPair {
	readonly a: string
	readonly b: string
	/** The day they last met; null when they were only proposed to each other. */
	readonly metOn: Temporal.PlainDate | null
	readonly proposedOn: Temporal.PlainDate | null
}

/** Two people who are never proposed to each other: one blocked the other. */
export type ForbiddenPair = readonly [string, string]

/** What is proposed, as data: a page words it. */
export interface PairReasons {
	readonly isFirstTime: boolean
	readonly lastMetOn: Temporal.PlainDate | null
	readonly areTradesDifferent: boolean
	readonly sharedCustomers: readonly string[]
	/** What one looks for and the other does. */
	readonly answers: readonly string[]
	/** By road, roughly; null when a place is not known. */
	readonly minutesApart: number | null
	/** What the pair is worth, 0 to 1000, and the four parts that add up to it. */
	readonly points: number
	readonly parts: {
		readonly trades: number
		readonly customers: number
		readonly answers: number
		readonly nearness: number
	}
}

/** Two people, or three where the number is odd: the third joins the pair that suits them best. */
export interface ProposedPair {
	readonly people: readonly string[]
	/** Of each two of them, in the order of `people`: 1–2, then 1–3 and 2–3. */
	readonly reasons: readonly PairReasons[]
}

/** The pairs, who could not be paired and why, and the proof that no set of pairs is better. */
export interface BestPairs {
	readonly pairs: readonly ProposedPair[]
	readonly alone: readonly {
		readonly id: string
		readonly because: 'nobodyElse' | 'nobodyAllowed'
	}[]
	readonly certificate: {
		readonly people: number
		readonly paired: number
		readonly firstTimes: number
		/** The weight found, and the least that the prices of the proof allow: they are equal. */
		readonly weight: number
		readonly bound: number
	}
}

/** The points of a pair: a dated table, so that a network can see what they were made of. */
export const pairPoints = {
	/** Trades that differ: competitors have less to bring each other. */
	trades: 300,
	/** The same kinds of customers. */
	customers: 250,
	/** What one looks for is what the other does. */
	answers: 300,
	/** Next door; nothing from `farMinutes` on. */
	nearness: 150,
	farMinutes: 30,
} as const

/**
 * Who should meet whom in this round, so that nobody is left out: of all the ways to pair them, the one
 * that leaves fewest people alone, then has most pairs who never met, then fewest who were proposed to
 * each other lately, then the most points, the time since they last met included. Each level counts
 * before the next whatever the sums, in one whole weight; the optimum is exact and carries its proof.
 *
 * Two people of one firm are not paired, nor two of whom one blocked the other. With an odd number, one
 * person (of those who were least often, the one whose absence costs the pairs least) joins, as third,
 * the pair that suits them best. Same input, same pairs; its order never matters. At most 999 people.
 */
export function bestPairs(
	people: readonly PairablePerson[],
	earlier: readonly EarlierPair[],
	forbidden: readonly ForbiddenPair[],
	on: Temporal.PlainDate,
): BestPairs {
	const sorted = people.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
	assert(new Set(sorted.map(({ id }) => id)).size === sorted.length, 'each person is there once')
	const history = historyOf(earlier)
	const closed = new Set(forbidden.map(([a, b]) => pairName(a, b)))
	const between = (a: PairablePerson, b: PairablePerson) => history.get(pairName(a.id, b.id))
	const mayMeet = (a: PairablePerson, b: PairablePerson) =>
		a.firm !== b.firm && !closed.has(pairName(a.id, b.id))
	const reasons = (a: PairablePerson, b: PairablePerson) => reasonsOf(a, b, between(a, b))
	const level = levelsFor(sorted.length)
	const worth = (a: PairablePerson, b: PairablePerson) =>
		worthOf(reasons(a, b), between(a, b), on, level)
	const edges: WeightedEdge[] = []
	for (let i = 0; i < sorted.length; i++)
		for (let j = i + 1; j < sorted.length; j++) {
			const [a, b] = [sorted[i] as PairablePerson, sorted[j] as PairablePerson]
			if (mayMeet(a, b)) edges.push({ a: i, b: j, weight: 2 * level.person + worth(a, b) })
		}
	const paired = (partnerOf: Int32Array) =>
		sorted.flatMap((a, i): ProposedPair[] => {
			const b = sorted[partnerOf[i] ?? -1]
			return b && (partnerOf[i] ?? -1) > i
				? [{ people: [a.id, b.id], reasons: [reasons(a, b)] }]
				: []
		})
	const {
		weight,
		bound,
		pairs: inPairs,
	} = placeEverybody(sorted, edges, level, ({ partnerOf, third }) => {
		const pairs = paired(partnerOf)
		return third ? joinAsThird(third, sorted, pairs, mayMeet, worth, reasons) : pairs
	})
	const placed = new Set(inPairs.flatMap((pair) => pair.people))
	const mayPair = new Set(edges.flatMap(({ a, b }) => [a, b]))
	return {
		pairs: inPairs,
		alone: sorted.flatMap(({ id }, i) =>
			placed.has(id)
				? []
				: [{ id, because: mayPair.has(i) ? ('nobodyElse' as const) : ('nobodyAllowed' as const) }],
		),
		certificate: {
			people: sorted.length,
			paired: placed.size,
			firstTimes: inPairs.filter((pair) => pair.reasons[0]?.isFirstTime).length,
			weight,
			bound,
		},
	}
}

/**
 * One level of weight counts before all lower ones together: a person placed, whose turn it is to be
 * third, a first time, not proposed lately; below them points and time, 0 … 2000 a pair. The greatest
 * sum, for 999 people, is under 2⁴⁸.
 */
type Levels = { person: number; turn: number; firstTime: number; fresh: number }

function levelsFor(people: number): Levels {
	const most = Math.ceil(people / 2) + 1
	const fresh = 2000 * most + 1
	const firstTime = (fresh + 2000) * most + 1
	const turn = (firstTime + fresh + 2000) * most + 1
	return { person: 2 * turn, turn, firstTime, fresh }
}

type History = { metOn: Temporal.PlainDate | null; proposedOn: Temporal.PlainDate | null }

function historyOf(earlier: readonly EarlierPair[]): Map<string, History> {
	const latest = (a: Temporal.PlainDate | null, b: Temporal.PlainDate | null) =>
		!a || (b && Temporal.PlainDate.compare(a, b) < 0) ? b : a
	const history = new Map<string, History>()
	for (const { a, b, metOn, proposedOn } of earlier) {
		const known = history.get(pairName(a, b)) ?? { metOn: null, proposedOn: null }
		history.set(pairName(a, b), {
			metOn: latest(known.metOn, metOn),
			proposedOn: latest(known.proposedOn, proposedOn),
		})
	}
	return history
}

/** A pair proposed within this many days counts as lately, whatever became of it. */
const latelyDays = 120
/** After five years, having met long ago is as good as it gets. */
const longAgoDays = 5 * 365

function worthOf(
	{ points, isFirstTime }: PairReasons,
	known: History | undefined,
	on: Temporal.PlainDate,
	level: Levels,
): number {
	const since = (day: Temporal.PlainDate) =>
		Math.max(0, day.until(on, { largestUnit: 'days' }).days)
	const isFresh = !known?.proposedOn || since(known.proposedOn) >= latelyDays
	const time = known?.metOn
		? Math.floor((1000 * Math.min(longAgoDays, since(known.metOn))) / longAgoDays)
		: 1000
	return points + time + (isFresh ? level.fresh : 0) + (isFirstTime ? level.firstTime : 0)
}

/** What two people would bring each other, part by part. */
function reasonsOf(a: PairablePerson, b: PairablePerson, known: History | undefined): PairReasons {
	const areTradesDifferent = !a.trades.some((trade) => b.trades.includes(trade))
	const sharedCustomers = a.customers.filter((kind) => b.customers.includes(kind)).toSorted()
	const answers = [
		...a.seeks.filter((label) => b.offers.includes(label)),
		...b.seeks.filter((label) => a.offers.includes(label)),
	].toSorted()
	const minutesApart = minutesBetween(a.position, b.position)
	const left = minutesApart === null ? 0 : Math.max(0, pairPoints.farMinutes - minutesApart)
	const parts = {
		trades: areTradesDifferent ? pairPoints.trades : 0,
		customers: sharedCustomers.length > 0 ? pairPoints.customers : 0,
		answers: answers.length > 0 ? pairPoints.answers : 0,
		nearness: Math.round((pairPoints.nearness * left) / pairPoints.farMinutes),
	}
	return {
		isFirstTime: !known?.metOn,
		lastMetOn: known?.metOn ?? null,
		areTradesDifferent,
		sharedCustomers,
		answers,
		minutesApart,
		points: parts.trades + parts.customers + parts.answers + parts.nearness,
		parts,
	}
}

/** Great circle × 1.3 for the road, at 40 km/h door to door; null when a place is not known. */
function minutesBetween(a: Position | null, b: Position | null): number | null {
	const metres = distanceMetres(a ?? undefined, b ?? undefined)
	return metres === undefined ? null : Math.round((metres * 1.3 * 60) / 40_000)
}

/** Pairs found, and who is the third of one of them. */
type Matched = {
	partnerOf: Int32Array
	third: PairablePerson | null
	weight: number
	bound: number
}

/**
 * The heaviest pairs; where somebody who may meet others is left, once more with a chair for a third. Who
 * sits there may find no pair where they may meet both: the chair is then for the others.
 */
function placeEverybody(
	people: readonly PairablePerson[],
	edges: WeightedEdge[],
	level: Levels,
	seat: (matched: Matched) => ProposedPair[] | null,
) {
	const inPairs = solve(people.length, edges)
	const alone = { ...inPairs, third: null }
	const able = [...new Set(edges.flatMap(({ a, b }) => [a, b]))].toSorted((a, b) => a - b)
	if (able.every((i) => (inPairs.partnerOf[i] ?? -1) >= 0))
		return { ...alone, pairs: seat(alone) ?? [] }
	const chair = people.length
	for (let mayBeThird = able; mayBeThird.length > 0; ) {
		const least = Math.min(...mayBeThird.map((i) => people[i]?.timesThird ?? 0))
		const seats = mayBeThird.map(
			(i): WeightedEdge => ({
				a: i,
				b: chair,
				weight: level.person + (people[i]?.timesThird === least ? level.turn : 0),
			}),
		)
		const found = solve(people.length + 1, [...edges, ...seats])
		const seated = found.partnerOf[chair] ?? -1
		const partnerOf = found.partnerOf.map((partner) => (partner === chair ? -1 : partner))
		const pairs = seat({ ...found, partnerOf, third: people[seated] ?? null })
		if (pairs) return { ...found, pairs }
		mayBeThird = mayBeThird.filter((i) => i !== seated)
	}
	return { ...alone, pairs: seat(alone) ?? [] }
}

/** The matching, and what the prices of its proof allow at most: the same number. */
function solve(size: number, edges: readonly WeightedEdge[]) {
	const { partnerOf, weight, certificate } = heaviestMatching(size, edges)
	const prices = certificate.vertexPrices.reduce((sum, price) => sum + price, 0)
	const odd = certificate.oddSets.reduce(
		(sum, { vertices, price }) => sum + (price * (vertices.length - 1)) / 2,
		0,
	)
	return { partnerOf, weight, bound: (prices + odd) / 2 }
}

/** The third joins the pair worth most to the three, of those where they may meet both; null without any. */
function joinAsThird(
	third: PairablePerson,
	people: readonly PairablePerson[],
	pairs: readonly ProposedPair[],
	mayMeet: (a: PairablePerson, b: PairablePerson) => boolean,
	worth: (a: PairablePerson, b: PairablePerson) => number,
	reasons: (a: PairablePerson, b: PairablePerson) => PairReasons,
): ProposedPair[] | null {
	const byId = new Map(people.map((person) => [person.id, person]))
	const membersOf = (pair: ProposedPair) => pair.people.map((id) => byId.get(id) as PairablePerson)
	let best: { pair: ProposedPair; worth: number } | null = null
	for (const pair of pairs) {
		const members = membersOf(pair)
		if (!members.every((member) => mayMeet(member, third))) continue
		const sum = members.reduce((total, member) => total + worth(member, third), 0)
		if (!best || sum > best.worth) best = { pair, worth: sum }
	}
	if (!best) return null
	return pairs.map((pair) =>
		pair === best?.pair
			? {
					people: [...pair.people, third.id],
					reasons: [...pair.reasons, ...membersOf(pair).map((member) => reasons(member, third))],
				}
			: pair,
	)
}

const pairName = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`)
