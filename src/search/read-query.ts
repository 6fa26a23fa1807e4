import type { SearchParameters } from './parameters.ts'
import { exactTerm, familyTerm, letterTriples, pairTerm, tellingWords } from './terms-of.ts'
import { joinWords, type Word, wordsOf } from './words.ts'

/** By what a word of the query was recognised in a document. */
export type Manner = 'family' | 'stem' | 'exact' | 'joined' | 'pair' | 'spelling' | 'letters'

/** A term to look up, and why. Of the stems and spellings asked for one word, the best alone counts. */
export interface AskedTerm {
	readonly term: string
	readonly manner: Manner
	readonly perMille: number
	/** The words of the query it stands for, by their place in `AskedQuery.words`. */
	readonly words: readonly number[]
}

/** A query as it was understood. */
export interface AskedQuery {
	/** The words looked for, once each, in the order typed. */
	readonly words: readonly Word[]
	readonly terms: readonly AskedTerm[]
	/** Nothing was typed but small words; they are looked for as they are. */
	readonly isOnlyStopWords: boolean
	/** Words past the limit, which were not looked for. */
	readonly unread: number
}

/** More words than this are no question but a pasted text; a bit each in a whole number. */
const mostWords = 30

/** The terms a query asks for; those of no document are still among them. */
export function readQuery(query: string, parameters: SearchParameters): AskedQuery {
	const all = wordsOf(query)
	const telling = tellingWords(all)
	const different = new Map<string, Word>()
	for (const word of telling) if (!different.has(word.folded)) different.set(word.folded, word)
	const words = [...different.values()]
	const read = words.slice(0, mostWords)
	return {
		words: read,
		terms: withoutRepeats([...wordTerms(read, parameters), ...lettersTerms(all, parameters)]),
		isOnlyStopWords: all.length > 0 && all.every(({ isStopWord }) => isStopWord),
		unread: words.length - read.length,
	}
}

function wordTerms(words: readonly Word[], parameters: SearchParameters): AskedTerm[] {
	const { exactPerMille, pairPerMille, familyPerMille = 0 } = parameters
	return words.flatMap((word, i) => {
		const terms: AskedTerm[] = [
			{ term: word.stem, manner: 'stem', perMille: 1000, words: [i] },
			{ term: exactTerm(word), manner: 'exact', perMille: exactPerMille, words: [i] },
		]
		// « 35h » asks for 35 too, and « sécurité » for who wrote « securite »: the better of both counts.
		if (word.otherStem !== word.stem)
			terms.push({ term: word.otherStem, manner: 'stem', perMille: 800, words: [i] })
		if (familyPerMille > 0)
			terms.push({ term: familyTerm(word), manner: 'family', perMille: familyPerMille, words: [i] })
		const previous = words[i - 1]
		if (!previous) return terms
		const both = [i - 1, i]
		return [
			...terms,
			{ term: joinWords(previous, word).stem, manner: 'joined', perMille: 1000, words: both },
			{ term: pairTerm(previous, word), manner: 'pair', perMille: pairPerMille, words: both },
		]
	})
}

/** What a word that no document has asks for instead: the words nearest to it, and those of their families. */
export function spellingTerms(
	nearest: readonly { folded: string; stem: string }[],
	place: number,
	{ spellingPerMille, familyPerMille = 0 }: SearchParameters,
): AskedTerm[] {
	const asked = (term: string, perMille: number): AskedTerm => ({
		term,
		manner: 'spelling',
		perMille: Math.round(perMille),
		words: [place],
	})
	return withoutRepeats([
		...nearest.map(({ stem }) => asked(stem, spellingPerMille)),
		...nearest.map((word) => asked(familyTerm(word), (spellingPerMille * familyPerMille) / 1000)),
	])
}

function lettersTerms(words: readonly Word[], { lettersPerMille }: SearchParameters): AskedTerm[] {
	return letterTriples(words.slice(0, mostWords)).map((term) => ({
		term,
		manner: 'letters',
		perMille: lettersPerMille,
		words: [],
	}))
}

function withoutRepeats(terms: readonly AskedTerm[]): AskedTerm[] {
	const first = new Map<string, AskedTerm>()
	for (const asked of terms)
		if (asked.perMille > 0 && !first.has(asked.term)) first.set(asked.term, asked)
	return [...first.values()]
}
