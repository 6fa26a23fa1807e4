import type { TieWord } from './strength.ts'

/** One of one's own ties, with what its other end's firm offers, as one may read it. */
export interface KnownTie {
	readonly personId: string
	readonly perMille: number
	readonly word: TieWord
	/** The last day on which something happened between the two, or was confirmed. */
	readonly lastOn: Temporal.PlainDate | null
	readonly trades: readonly Label[]
	readonly territories: readonly Label[]
}

export interface Label {
	readonly key: string
	readonly label: string
}

/** The same tie, judged in the whole of one's network. */
export type JudgedTie<Tie extends KnownTie> = Tie & {
	/** Nothing happened for longer than the parameter says. */
	readonly isLost: boolean
	/** The trades and territories to which no strong tie leads, nor one's own firms. */
	readonly opens: readonly Label[]
}

export interface OwnNetwork<Tie extends KnownTie> {
	/** Strong first, then the latest news, then ids. */
	readonly ties: readonly JudgedTie<Tie>[]
	readonly strong: number
	readonly lost: number
	/** Ties that are not strong and open something. */
	readonly opening: number
	/** Ties with news within the delay, and whether they are more than anybody keeps. */
	readonly active: number
	readonly isOverCeiling: boolean
}

/**
 * Reads a person's own network: whom they lost sight of, and which of their weak ties lead to trades and
 * territories that neither their firms nor their strong ties do. What lies behind a tie (its own ties) is
 * nobody's to see here: only what the other end's firm says of itself counts.
 */
export function judgeNetwork<Tie extends KnownTie>(
	ties: readonly Tie[],
	mine: { readonly trades: readonly string[]; readonly territories: readonly string[] },
	on: Temporal.PlainDate,
	{ lostMonths, ceiling }: { lostMonths: number; ceiling: number },
): OwnNetwork<Tie> {
	const strong = ties.filter(({ word }) => word === 'strong')
	const closeAtHand = new Set([
		...mine.trades,
		...mine.territories,
		...strong.flatMap(({ trades, territories }) =>
			[...trades, ...territories].map(({ key }) => key),
		),
	])
	const since = on.subtract({ months: lostMonths })
	const judged = ties.map((tie): JudgedTie<Tie> => {
		const isLost = !tie.lastOn || Temporal.PlainDate.compare(tie.lastOn, since) < 0
		const opens =
			tie.word === 'strong'
				? []
				: [...tie.trades, ...tie.territories].filter(({ key }) => !closeAtHand.has(key))
		return { ...tie, isLost, opens }
	})
	const active = judged.filter(({ isLost }) => !isLost).length
	return {
		ties: judged.toSorted(byCloseness),
		strong: strong.length,
		lost: judged.filter(({ isLost }) => isLost).length,
		opening: judged.filter(({ opens }) => opens.length > 0).length,
		active,
		isOverCeiling: active > ceiling,
	}
}

function byCloseness(a: KnownTie, b: KnownTie): number {
	const strength = Number(b.word === 'strong') - Number(a.word === 'strong')
	if (strength !== 0) return strength
	if (a.lastOn && b.lastOn) {
		const news = Temporal.PlainDate.compare(b.lastOn, a.lastOn)
		if (news !== 0) return news
	} else if (a.lastOn || b.lastOn) return a.lastOn ? -1 : 1
	return b.perMille - a.perMille || (a.personId < b.personId ? -1 : 1)
}
