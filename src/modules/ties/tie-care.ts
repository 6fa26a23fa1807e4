import {
	type StrengthTable,
	strengthOf,
	strengthTableOn,
	type TieFact,
	type TieFactKind,
} from './strength.ts'

/** What becomes of a tie if nothing happens, or what would make it strong: for its two ends. */
export interface TieCare {
	/** The last day on which a strong tie stays strong without news; null when it is not strong. */
	readonly strongUntil: Temporal.PlainDate | null
	/** The lightest thing that, today, would make it strong; null when it is, or when one would not do. */
	readonly strongWith: TieFactKind | null
}

/** What two people can make happen, the easiest first. */
const gestures: readonly TieFactKind[] = ['oneToOne', 'recommendationWon', 'jobTogether']
/** As far ahead as anybody plans. */
const farthestDays = 3650

/**
 * How a tie goes on from a day. A lasting relation (« same network ») is taken to last: it counts on each
 * day as of that day. Strength only falls as days pass, so the last strong day is found by halving.
 */
export function careFor(
	facts: readonly TieFact[],
	on: Temporal.PlainDate,
	table: StrengthTable = strengthTableOn(on),
): TieCare {
	const isStrongOn = (day: Temporal.PlainDate, more: readonly TieFact[] = []) => {
		const asOf = facts.map((fact) => (fact.kind === 'sameNetwork' ? { ...fact, on: day } : fact))
		return strengthOf([...asOf, ...more], day, table).word === 'strong'
	}
	if (!isStrongOn(on))
		return {
			strongUntil: null,
			strongWith: gestures.find((kind) => isStrongOn(on, [{ kind, on }])) ?? null,
		}
	let [strong, weak] = [0, farthestDays + 1]
	while (weak - strong > 1) {
		const middle = Math.floor((strong + weak) / 2)
		if (isStrongOn(on.add({ days: middle }))) strong = middle
		else weak = middle
	}
	return { strongUntil: on.add({ days: strong }), strongWith: null }
}
