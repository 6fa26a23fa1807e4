import { assert } from '#kernel'
import { compareIds } from './people-index.ts'

/** A dated fact between two people that makes a tie. */
export interface TieFact {
	readonly kind: TieFactKind
	readonly on: Temporal.PlainDate
}

export type TieFactKind =
	| 'oneToOne'
	/** Same meeting of at most 60 people. */
	| 'sameMeeting'
	| 'acceptedIntroduction'
	| 'recommendationWon'
	| 'jobTogether'
	| 'sponsorship'
	/** Declared by one, confirmed by the other. */
	| 'declaredAndConfirmed'
	/** Both in a network of at most 60 firms. */
	| 'sameNetwork'

/** What a fact is worth on its day, in per-mille, and the months after which half of it is left. */
export interface FactWeight {
	readonly perMille: number
	readonly halfLifeMonths: number
}

/** The weights in force from a day on; an administrator may add a later version, never edit one. */
export interface StrengthTable {
	readonly from: Temporal.PlainDate
	readonly weights: Readonly<Record<TieFactKind, FactWeight>>
	/** From this strength on, with at least two facts, a tie is strong. */
	readonly strongPerMille: number
	/** A tie that is not strong and whose first fact is at most this old is recent. */
	readonly recentMonths: number
}

/** What a neighbour reads of a tie; the facts are for its two ends. `none`: no fact, so no tie. */
export type TieWord = 'strong' | 'medium' | 'recent' | 'none'

/** The strength of a tie, with the part of each fact. */
export interface TieStrength {
	/** Trust for the search of introductions: 1…1000, or 0 when there is no fact at all. */
	readonly perMille: number
	readonly word: TieWord
	/** Oldest first. */
	readonly parts: readonly {
		readonly kind: TieFactKind
		readonly on: Temporal.PlainDate
		readonly ageMonths: number
		/** What this fact alone would give that day, in per-mille. */
		readonly alonePerMille: number
	}[]
}

/** The product's first weights. */
export const strengthTables: readonly StrengthTable[] = [
	{
		from: Temporal.PlainDate.from('2026-01-01'),
		weights: {
			oneToOne: { perMille: 150, halfLifeMonths: 12 },
			sameMeeting: { perMille: 30, halfLifeMonths: 12 },
			acceptedIntroduction: { perMille: 200, halfLifeMonths: 18 },
			recommendationWon: { perMille: 250, halfLifeMonths: 24 },
			jobTogether: { perMille: 300, halfLifeMonths: 36 },
			sponsorship: { perMille: 250, halfLifeMonths: 36 },
			declaredAndConfirmed: { perMille: 300, halfLifeMonths: 36 },
			sameNetwork: { perMille: 50, halfLifeMonths: 12 },
		},
		strongPerMille: 500,
		recentMonths: 12,
	},
]

/** The table in force on a day: the latest one begun; before the first, the first. */
export function strengthTableOn(
	day: Temporal.PlainDate,
	tables: readonly StrengthTable[] = strengthTables,
): StrengthTable {
	const oldestFirst = tables.toSorted((a, b) => Temporal.PlainDate.compare(a.from, b.from))
	const begun = oldestFirst.filter(({ from }) => Temporal.PlainDate.compare(from, day) <= 0)
	const table = begun.at(-1) ?? oldestFirst[0]
	assert(table, 'there is at least one table of strengths')
	return table
}

/**
 * How strong a tie is on a day, from its dated facts: 1000 · (1 − ∏ (1 − w)^(2^(−age / half-life))),
 * rounded and kept within 1…1000. Each fact takes away a part of the doubt that is left, and counts
 * less as it ages: more facts never weaken a tie, older ones never strengthen it. A lasting relation
 * ("same network") is a fact dated on the day it was last true.
 *
 * Age is in mean months of 30.436875 days (365.2425 / 12), not calendar months: it then grows by the
 * same step each day, and no end of month makes an older fact younger. A fact dated after `on` counts
 * as of that day. The order of the facts is irrelevant, to the last digit: they are sorted first.
 *
 * Words: *strong* from `strongPerMille` (500) with at least two facts; else *recent* when the first
 * fact is at most `recentMonths` (12) old; else *medium*. Three words for other people's ties, all
 * true, none telling more: a faded tie reads *medium*, never *weak*.
 */
export function strengthOf(
	facts: readonly TieFact[],
	on: Temporal.PlainDate,
	table: StrengthTable = strengthTableOn(on),
): TieStrength {
	const oldestFirst = facts.toSorted(
		(a, b) => Temporal.PlainDate.compare(a.on, b.on) || compareIds(a.kind, b.kind),
	)
	let doubt = 1
	const parts = oldestFirst.map(({ kind, on: day }) => {
		const ageDays = ageInDays(day, on)
		const left = doubtLeft(kind, ageDays, table)
		doubt *= left
		const ageMonths = ageDays / daysInMonth
		return { kind, on: day, ageMonths, alonePerMille: Math.round(1000 * (1 - left)) }
	})
	const first = parts[0]
	if (!first) return { perMille: 0, word: 'none', parts }
	const perMille = perMilleOf(doubt)
	const isStrong = perMille >= table.strongPerMille && parts.length >= 2
	const isRecent = first.ageMonths <= table.recentMonths
	return { perMille, word: isStrong ? 'strong' : isRecent ? 'recent' : 'medium', parts }
}

/** A fact as the graph's loader reads it: how old it is on the day, negative when it is yet to come. */
export interface AgedFact {
	readonly kind: TieFactKind
	readonly ageDays: number
}

/** The trust of `strengthOf` alone, to the last digit, without a date or a list for each of millions of ties. */
export function trustOf(facts: readonly AgedFact[], table: StrengthTable): number {
	const oldestFirst =
		facts.length < 2
			? facts
			: facts.toSorted((a, b) => b.ageDays - a.ageDays || compareIds(a.kind, b.kind))
	let doubt = 1
	for (const { kind, ageDays } of oldestFirst) {
		doubt *= doubtLeft(kind, Math.max(0, ageDays), table)
	}
	return facts.length === 0 ? 0 : perMilleOf(doubt)
}

function doubtLeft(kind: TieFactKind, ageDays: number, table: StrengthTable): number {
	const { perMille, halfLifeMonths } = table.weights[kind]
	return (1 - perMille / 1000) ** (2 ** (-(ageDays / daysInMonth) / halfLifeMonths))
}

function perMilleOf(doubt: number): number {
	return Math.min(1000, Math.max(1, Math.round(1000 * (1 - doubt))))
}

const daysInMonth = 30.436875

/** None before the day itself. */
function ageInDays(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
	return Math.max(0, from.until(to, { largestUnit: 'days' }).days)
}
