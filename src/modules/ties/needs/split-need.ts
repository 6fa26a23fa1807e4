import { type RankedTrade, rankTrades, type TradeIndex } from './rank-trades.ts'

/** One of the several things a need asks for. */
export interface NeedPart {
	readonly words: string
	readonly trade: RankedTrade
}

/**
 * The different things one text asks for, in their order; empty when it asks for one. Sentences are parted, and within a sentence
 * what « et », « ainsi que » or a comma joins, only when each side calls for a trade of its own: « un plombier et un électricien » are
 * two needs, « abattre et évacuer » is one.
 */
export function splitNeed(index: TradeIndex, words: string): NeedPart[] {
	const sentences = askingSentences(words).flatMap((sentence) => {
		const pieces = sentence.split(joint)
		const strong = partsOf(index, pieces, isNamed)
		return strong.length > 1 ? strong : partsOf(index, [sentence], isTold)
	})
	const parts = withoutRepeats(sentences)
	return parts.length > 1 ? parts.slice(0, mostParts) : []
}

/** The sentences that ask: those that tell more of who is sought are left out, and so are such parts of a sentence. */
export function askingSentences(words: string): string[] {
	return words
		.split(sentenceEnd)
		.filter((sentence, i) => i === 0 || !describes.test(sentence))
		.map((sentence) => {
			const pieces = sentence.split(joint)
			const asking = pieces.filter((piece, i) => i === 0 || !tellsOfThem.test(piece))
			return asking.length < pieces.length ? asking.join(', ') : sentence
		})
}

const sentenceEnd = /(?<=[.;!?])\s+|\n+|\s+[;•]\s*/u
const joint =
	/\s*,?\s+(?:et aussi|et également|et par ailleurs|et|ainsi que|plus|and also|and|و)\s+(?=\S)|\s*,\s+|\s+و(?=\p{L})/iu
const them =
	'il(?!\\s+(?:(?:nous|me|lui|leur|en)\\s+)?(?:faut|faudrait|manque|y\\s+a))|ils|elles?|qui|dont|où|ayant|sachant|connaissant|capables?|habitué(?:e?s?)|he|she|they|who|which|الذي|التي'
/** « Il doit connaître les marchés publics » tells more of who is sought: it is no other need. */
const describes = new RegExp(
	`^\\s*(?:${them}|celui|celle|ceux|ce(?:la|ci|tte|t)?|ça|c['’]est|avec|sans|pour|merci|it|this|thanks)(?=[\\s'’])`,
	'iu',
)
/** The same within a sentence: « , qui connaît les marchés publics ». */
const tellsOfThem = new RegExp(`^\\s*(?:${them})(?=[\\s'’])`, 'iu')
const mostParts = 5

function partsOf(
	index: TradeIndex,
	pieces: readonly string[],
	counts: (trade: RankedTrade, second: RankedTrade | undefined) => boolean,
): NeedPart[] {
	const parts: (NeedPart & { others: readonly string[] })[] = []
	for (const words of pieces) {
		const [first, ...others] = rankTrades(index, words, 3)
		if (!first || !counts(first, others[0])) continue
		parts.push({ words: words.trim(), trade: first, others: others.map(({ key }) => key) })
	}
	// What a piece calls for second is not another thing when a neighbour calls for it first.
	return parts
		.filter(
			({ others, trade }, i) =>
				!parts.some(
					(one, j) =>
						j < i &&
						(one.trade.key === trade.key || (others[0] === one.trade.key && !isOutright(trade))),
				),
		)
		.map(({ words, trade }) => ({ words, trade }))
}

/** The trade or its people are named, and no other comes near. */
function isNamed(trade: RankedTrade, second: RankedTrade | undefined): boolean {
	return (
		isOutright(trade) && trade.points >= plainPoints && trade.points >= 1.2 * (second?.points ?? 0)
	)
}

/** A sentence of its own tells more than a piece of one. */
function isTold(trade: RankedTrade, second: RankedTrade | undefined): boolean {
	return isNamed(trade, second) || trade.points >= 2 * plainPoints
}

function isOutright({ because }: RankedTrade): boolean {
	return because.some(
		({ field }) => field === 'people' || field === 'name' || field.startsWith('in'),
	)
}

const plainPoints = 30_000

function withoutRepeats(parts: readonly NeedPart[]): NeedPart[] {
	const seen = new Set<string>()
	return parts.filter(({ trade }) => !seen.has(trade.key) && seen.add(trade.key))
}
