import type { Tx } from '#db'
import type { Search, SearchCriteria } from '../../find-introductions.ts'
import { chipsOf, type NeedChip } from '../../needs/need-chips.ts'
import { type OtherCriteria, otherCriteria } from '../../needs/other-criteria.ts'
import type { NeedReading } from '../../needs/read-need.ts'
import { namesOfTrade } from '../../needs/trade-names.ts'
import type { accessNeed } from '../access-asking-firm.ts'
import { gazetteer } from '../gazetteer.ts'
import { referenceTrades } from '../need-vocabulary.ts'
import { type Parameters, parameter, todayOf } from '../parameters.ts'
import { searchIntroductions } from '../search-introductions.ts'
import { searchParameters } from '../search-parameters.ts'
import { readingOf } from './read-words.ts'

type Need = Awaited<ReturnType<typeof accessNeed>>

/** A need as it was understood: its chips with their reasons, and what else its words may ask for. */
export type NeedUnderstood = {
	chips: NeedChip[]
	/** The name of the area looked in, when it is one. */
	area: string | null
	/** What the same words may also mean, the likeliest first. */
	otherTrades: { name: string }[]
	/** The other things the words ask for: each is searched apart. */
	otherParts: { words: string; trade: string }[]
	reading: NeedReading
	/** The reference trades, to choose another. */
	tradeNames: string[]
	weights: { trade: number; skill: number }
}

/** What may be picked from, not all that is understood: with longer names, a first view would weigh over 20 kB. */
const longestSuggested = 20

/** Reads a need's words again, as on the day they were written, for the reasons of what it looks for. */
export async function understand(
	tx: Tx,
	parameters: Parameters,
	need: Need,
	ownCommune: string | null,
): Promise<NeedUnderstood> {
	const places = await gazetteer(tx)
	const index = await referenceTrades(tx)
	const reading = await readingOf(tx, {
		words: need.words,
		on: todayOf(need.statedAt),
		communeCode: ownCommune,
		skills: need.skillKeys.map((key, i) => ({ key, label: need.skillLabels[i] ?? key })),
		trades:
			need.tradeKey && need.tradeLabel ? [{ key: need.tradeKey, label: need.tradeLabel }] : [],
	})
	return {
		reading,
		chips: chipsOf(need, reading, ownCommune),
		area: places.area(need.areaKind, need.areaCode)?.name ?? null,
		otherTrades: reading.trades
			.filter(({ key }) => key !== need.tradeKey)
			.map(({ name }) => ({ name })),
		otherParts: reading.parts
			.filter(({ trade }) => trade.key !== need.tradeKey)
			.map(({ words, trade }) => ({ words, trade: trade.name })),
		tradeNames: [...index.trades.values()]
			.map(({ name }) => name)
			.filter((name) => name.length <= longestSuggested),
		weights: {
			trade: parameter(parameters, 'need.trade_weight'),
			skill: parameter(parameters, 'need.skill_weight'),
		},
	}
}

/** What one may ask instead, without its criteria, and how many firms it would bring. */
type Instead<Other> = Other extends OtherCriteria
	? Omit<Other, 'criteria'> & { count: number }
	: never
export type InsteadOf = Instead<OtherCriteria>

/** When nobody answers: what would bring answers, the smallest change first; what would bring none is left out. */
export async function whatInstead(
	tx: Tx,
	now: Temporal.Instant,
	parameters: Parameters,
	search: Omit<Search, 'criteria'>,
	sought: SearchCriteria,
	{ reading }: NeedUnderstood,
): Promise<InsteadOf[]> {
	const index = await referenceTrades(tx)
	const found: InsteadOf[] = []
	for (const { criteria, ...other } of otherCriteria(sought, reading.trades)) {
		const { tradeKey } = criteria
		const alsoTradeKeys =
			other.kind === 'otherTrade' && tradeKey
				? namesOfTrade(index, tradeKey, [])
				: criteria.alsoTradeKeys
		const { firms } = await searchIntroductions(
			tx,
			now,
			parameters,
			{ ...search, criteria: { ...criteria, ...(alsoTradeKeys && { alsoTradeKeys }) } },
			{ ...searchParameters(parameters), paths: 1 },
		)
		if (firms.length > 0) found.push({ ...other, count: firms.length })
	}
	return found
}
