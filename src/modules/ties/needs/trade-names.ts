import { foldLabel } from '#kernel'
import { wordsOf } from '#search'
import { rankTrades, type TradeIndex } from './rank-trades.ts'

const remembered = new WeakMap<TradeIndex, Map<string, string | null>>()

/**
 * The reference trade that a label of a card names: « Couvreur-zingueur » is « Couverture ». Null when the label is a trade of its own.
 * Every telling word must be in the trade's name, its people or what it works on, and no other trade come near: a label that could be two trades is neither.
 */
export function tradeNamedBy(index: TradeIndex, label: string): string | null {
	const known = remembered.get(index) ?? new Map<string, string | null>()
	remembered.set(index, known)
	const key = foldLabel(label)
	if (index.trades.has(key)) return key
	return known.getOrInsertComputed(key, () => readLabel(index, label))
}

function readLabel(index: TradeIndex, label: string): string | null {
	const [best, next] = rankTrades(index, label, 2)
	if (!best || best.points < 1.2 * (next?.points ?? 0)) return null
	const found = new Set(
		best.because
			.filter(({ field }) => field === 'name' || field === 'people' || field === 'objects')
			.flatMap(({ words }) => words.map(foldLabel)),
	)
	const telling = wordsOf(label).filter(({ isStopWord }) => !isStopWord)
	return telling.every(({ written }) => found.has(foldLabel(written))) ? best.key : null
}

/** The keys under which cards may name a trade: its own, its people's, and those of the labels given that name it. */
export function namesOfTrade(
	index: TradeIndex,
	tradeKey: string,
	labels: readonly { key: string; label: string }[],
): string[] {
	const people = index.trades.get(tradeKey)?.people ?? []
	const names = [
		...people.map(foldLabel),
		...labels.filter(({ label }) => tradeNamedBy(index, label) === tradeKey).map(({ key }) => key),
	]
	return [...new Set(names)].filter((key) => key !== tradeKey).sort()
}
