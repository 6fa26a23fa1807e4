/** Whether a network suits what somebody looks for, and why; pure, for the directory of networks. */

/** What is known of a network, for the match. */
export type MatchedSheet = {
	id: string
	name: string
	family: string
	zones: readonly { kind: string; code: string }[]
	trades: readonly { key: string; state: 'sought' | 'taken' }[]
	hasExclusiveTrades: boolean
	meetingDay: number | null
	meetingHour: string | null
	duesCents: number | null
	currency: string
}

/** A part of the day at which one may meet. */
export const moments = ['early', 'noon', 'afternoon', 'evening'] as const
export type Moment = (typeof moments)[number]

/** Where somebody is: the areas they stand in, and how far others are, in whole kilometres. */
export type Surroundings = {
	/** `commune 59512`, `epci 200093201`, `departement 59`…: the areas that hold the place. */
	within: ReadonlySet<string>
	/** The same for areas at hand that do not hold it: the distance to their nearest commune. */
	near: ReadonlyMap<string, number>
}

/** What somebody looks for; what is absent does not count. */
export type SheetQuery = {
	family?: string | undefined
	place?: Surroundings | undefined
	/** The key of a trade. */
	trade?: string | undefined
	day?: number | undefined
	moment?: Moment | undefined
	/** The most one would pay for a year, in cents of a currency. */
	budgetCents?: number | undefined
	currency?: string | undefined
}

/** Why a network suits, or does not quite; `unsaid` is what it did not tell. */
export type SheetReason =
	| { kind: 'covers' }
	| { kind: 'near'; km: number }
	| { kind: 'sought' }
	| { kind: 'taken' }
	| { kind: 'day' }
	| { kind: 'moment' }
	| { kind: 'budget' }
	| { kind: 'unsaid'; what: 'place' | 'trade' | 'day' | 'moment' | 'budget' }

export type SheetMatch = { id: string; reasons: SheetReason[] }

/**
 * The networks that suit, best first, each with its reasons. A network that tells something else than what is
 * asked is left out; one that does not tell stays, after those that do: silence is no refusal. One whose only
 * seat for the trade is taken comes last, and says so. Equal ones go by name, then by id.
 */
export function matchSheets(sheets: readonly MatchedSheet[], query: SheetQuery): SheetMatch[] {
	return sheets
		.flatMap((sheet) => {
			const reasons = reasonsOf(sheet, query)
			return reasons ? [{ sheet, reasons, rank: rankOf(reasons) }] : []
		})
		.sort(
			(a, b) =>
				a.rank - b.rank || compare(a.sheet.name, b.sheet.name) || compare(a.sheet.id, b.sheet.id),
		)
		.map(({ sheet, reasons }) => ({ id: sheet.id, reasons }))
}

/** Null when something told is not what is asked. */
function reasonsOf(sheet: MatchedSheet, query: SheetQuery): SheetReason[] | null {
	if (query.family && sheet.family !== query.family) return null
	const reasons: SheetReason[] = []
	for (const ask of [placeOf, tradeOf, dayOf, momentOf, budgetOf]) {
		const found = ask(sheet, query)
		if (found === 'no') return null
		if (found) reasons.push(found)
	}
	return reasons
}

type Found = SheetReason | 'no' | null

function placeOf({ zones }: MatchedSheet, { place }: SheetQuery): Found {
	if (!place) return null
	if (zones.length === 0) return { kind: 'unsaid', what: 'place' }
	const keys = zones.map(({ kind, code }) => `${kind} ${code}`)
	if (keys.some((key) => place.within.has(key))) return { kind: 'covers' }
	const distances = keys.flatMap((key) => place.near.get(key) ?? [])
	return distances.length > 0 ? { kind: 'near', km: Math.min(...distances) } : 'no'
}

function tradeOf({ trades, hasExclusiveTrades }: MatchedSheet, { trade }: SheetQuery): Found {
	if (!trade) return null
	const told = trades.find(({ key }) => key === trade || sharesWord(key, trade))
	if (told) return { kind: told.state }
	return hasExclusiveTrades || trades.length > 0 ? { kind: 'unsaid', what: 'trade' } : null
}

/** « serrurerie metallerie » answers « serrurerie »: labels are short, a whole word in common is enough. */
function sharesWord(one: string, other: string): boolean {
	const words = new Set(one.split(' '))
	return other.split(' ').every((word) => words.has(word))
}

function dayOf({ meetingDay }: MatchedSheet, { day }: SheetQuery): Found {
	if (!day) return null
	if (meetingDay === null) return { kind: 'unsaid', what: 'day' }
	return meetingDay === day ? { kind: 'day' } : 'no'
}

const momentHours: Record<Moment, readonly [number, number]> = {
	early: [0, 9],
	noon: [11, 14],
	afternoon: [14, 17],
	evening: [17, 24],
}

function momentOf({ meetingHour }: MatchedSheet, { moment }: SheetQuery): Found {
	if (!moment) return null
	if (meetingHour === null) return { kind: 'unsaid', what: 'moment' }
	const [from, to] = momentHours[moment]
	const hour = Number(meetingHour.slice(0, 2)) + Number(meetingHour.slice(3)) / 60
	return hour >= from && hour < to ? { kind: 'moment' } : 'no'
}

function budgetOf(
	{ duesCents, currency }: MatchedSheet,
	{ budgetCents, currency: asked }: SheetQuery,
): Found {
	if (budgetCents === undefined) return null
	if (duesCents === null || (asked && asked !== currency)) return { kind: 'unsaid', what: 'budget' }
	return duesCents <= budgetCents ? { kind: 'budget' } : 'no'
}

/** Nearest first, then who tells most; a taken seat after everything. */
function rankOf(reasons: readonly SheetReason[]): number {
	let rank = 0
	for (const reason of reasons) {
		if (reason.kind === 'near') rank += reason.km * 10
		if (reason.kind === 'unsaid') rank += reason.what === 'place' ? 5_000 : 1
		if (reason.kind === 'taken') rank += 100_000
		if (reason.kind === 'sought') rank -= 1
	}
	return rank
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0
}
