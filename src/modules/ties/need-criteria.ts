import { foldLabel } from '#firms'
import { nearestOf, type Place } from './territory.ts'

/** A trade or a skill that some firm wrote on its card. */
export interface KnownLabel {
	readonly kind: 'trade' | 'skill'
	readonly key: string
	readonly label: string
	/** For a skill: the trades of the firms that wrote it. */
	readonly trades?: readonly string[]
}

/** What a need asks for, as form fields: what was found in its words, to be corrected by who wrote them. */
export interface NeedCriteria {
	readonly trade: KnownLabel | null
	readonly skills: readonly KnownLabel[]
	readonly communeCode: string | null
}

/**
 * Reads the criteria of a need in its words, by simple means: a trade whose first word begins like one of
 * theirs (« électricien », « Électricité du bâtiment »), skills of that trade whose words are all there, a
 * commune written with its capital. Between namesakes, the commune nearest to the firm. What is not found stays
 * empty; nothing is guessed from meaning.
 */
export function readCriteria(
	words: string,
	known: {
		labels: readonly KnownLabel[]
		/** The communes of that folded name, the most populated first. */
		communesNamed(key: string): readonly Place[]
		near: Place | undefined
	},
): NeedCriteria {
	const tokens = tokensOf(words)
	const trade = bestTrade(tokens, known.labels)
	return {
		trade,
		skills: known.labels.filter(
			(label) => label.kind === 'skill' && isOfTrade(label, trade) && isWritten(label, tokens),
		),
		communeCode: communeIn(words, known)?.code ?? null,
	}
}

/** Words that carry no trade. */
const smallWords = new Set(
	'un une des de du d la le les l et ou en a au aux pour par sur dans avec sans qui que mon ma mes notre nos the of and for'.split(
		' ',
	),
)

function tokensOf(text: string): string[] {
	return foldLabel(text)
		.split(' ')
		.filter((token) => token && !smallWords.has(token))
}

function bestTrade(tokens: readonly string[], labels: readonly KnownLabel[]): KnownLabel | null {
	let best: KnownLabel | null = null
	let bestLikeness = 0
	for (const label of labels) {
		if (label.kind !== 'trade') continue
		const [head = '', ...rest] = tokensOf(label.label)
		const likeness = Math.max(0, ...tokens.map((token) => likenessOf(token, head)))
		if (likeness === 0) continue
		// A trade whose other words are there too is the nearer of two that begin alike.
		const also = rest.filter((word) => tokens.some((token) => likenessOf(token, word) > 0)).length
		const whole = likeness + also
		if (whole > bestLikeness || (whole === bestLikeness && best && label.key < best.key)) {
			best = label
			bestLikeness = whole
		}
	}
	return best
}

const shortestStem = 5

/** 1 for the same word, less for two words that begin alike, 0 for two others. */
function likenessOf(token: string, word: string): number {
	if (isSameWord(token, word)) return 1
	let common = 0
	while (common < token.length && token[common] === word[common]) common++
	const longest = Math.max(token.length, word.length)
	return common >= shortestStem && common * 2 >= longest ? common / longest : 0
}

function isOfTrade(skill: KnownLabel, trade: KnownLabel | null): boolean {
	if (!trade) return true
	return skill.key !== trade.key && (skill.trades?.includes(trade.key) ?? true)
}

function isWritten({ label }: KnownLabel, tokens: readonly string[]): boolean {
	const words = tokensOf(label)
	return words.length > 0 && words.every((word) => tokens.some((token) => isSameWord(token, word)))
}

/** The same word, in the singular or the plural. */
function isSameWord(a: string, b: string): boolean {
	return singular(a) === singular(b)
}

function singular(word: string): string {
	return word.length > 3 ? word.replace(/[sx]$/, '') : word
}

const longestCommuneName = 6

/** A commune is written with a capital, and does not open the sentence: « École » is one, in Savoie. */
function communeIn(
	words: string,
	{
		communesNamed,
		near,
	}: { communesNamed(key: string): readonly Place[]; near: Place | undefined },
): Place | null {
	const written = [...words.matchAll(/[\p{L}\p{M}\p{N}]+/gu)]
	for (const [i, first] of written.entries()) {
		if (!/^\p{Lu}/u.test(first[0]) || opensSentence(words, first.index)) continue
		const most = Math.min(longestCommuneName, written.length - i)
		for (let length = most; length >= 1; length--) {
			const name = written.slice(i, i + length).map(([word]) => word)
			const found = communesNamed(foldLabel(name.join(' ')))
			const place = nearestOf(found, near)
			if (place) return place
		}
	}
	return null
}

function opensSentence(words: string, at: number): boolean {
	return /(^|[.!?…]\s*)$/u.test(words.slice(0, at))
}
