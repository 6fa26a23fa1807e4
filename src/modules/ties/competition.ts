import { type Gazetteer, type Zone, zonesMeet } from './territory.ts'

/** What makes a firm a competitor of another: keys of its trades, its kinds of customers, where it works. */
export interface Competitor {
	readonly id: string
	readonly trades: readonly string[]
	/** `consumers`, `firms`, `public`; empty when it did not say. */
	readonly customers: readonly string[]
	/** Empty when it did not say: then the commune of its seat counts. */
	readonly zones: readonly Zone[]
	readonly communeCode: string | null
}

/** Whether two firms are in conflict, with what they share. Unknown is not apart. */
export interface Competition {
	readonly isConflict: boolean
	/** Keys of the trades both have, in order. */
	readonly trades: readonly string[]
	/** Kinds of customers both serve; `unknown` when one of them did not say whom it serves. */
	readonly customers: readonly string[] | 'unknown'
	/** Whether they work at a same place; `unknown` when one has neither zone nor commune. */
	readonly zone: boolean | 'unknown'
	/** They recorded who pitches what: no conflict, whatever they share. */
	readonly hasAccord: boolean
}

/**
 * Conflict of two firms on a day: same trade × same customers × zones that meet, unless an accord
 * between them is in force. A firm that did not say whom it serves or where is taken to meet the
 * other: keeping apart two firms that do not compete costs a path, showing a competitor costs trust.
 * Without a trade there is nothing to compete on. Symmetrical; nobody competes with itself.
 */
export function competitionBetween(
	a: Competitor,
	b: Competitor,
	{ on, hasAccord }: { on: Gazetteer; hasAccord: boolean },
): Competition {
	const trades = shared(a.trades, b.trades)
	const customers =
		a.customers.length > 0 && b.customers.length > 0 ? shared(a.customers, b.customers) : 'unknown'
	const [here, there] = [workplaces(a), workplaces(b)]
	// The zones are the costly part: looked at only when trade and customers leave a doubt.
	const mayMeet = a.id !== b.id && trades.length > 0 && customers.length > 0
	const zone =
		here.length === 0 || there.length === 0 ? 'unknown' : mayMeet && zonesMeet(here, there, on)
	return {
		isConflict: mayMeet && zone !== false && !hasAccord,
		trades,
		customers,
		zone,
		hasAccord,
	}
}

/** Whether two firms are in conflict. */
export function areInConflict(
	a: Competitor,
	b: Competitor,
	known: { on: Gazetteer; hasAccord: boolean },
): boolean {
	return competitionBetween(a, b, known).isConflict
}

function workplaces({ zones, communeCode }: Competitor): readonly Zone[] {
	if (zones.length > 0 || !communeCode) return zones
	return [{ kind: 'commune', code: communeCode, km: null }]
}

function shared(ours: readonly string[], theirs: readonly string[]): string[] {
	return [...new Set(ours)].filter((one) => theirs.includes(one)).sort()
}
