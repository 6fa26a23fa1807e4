import type { SearchParameters } from './parameters.ts'
import type { AskedTerm } from './read-query.ts'
import { type SearchDocument, termsOf } from './terms-of.ts'

/** What in a document answers a word of the query: « menuisier », in the trade « Menuiserie aluminium ». */
export interface WordFound {
	/** The word of the query, by its place in `AskedQuery.words`. */
	readonly word: number
	readonly field: string
	/** The text of the field that holds it: a label, a name, or a whole description. */
	readonly text: string
}

/**
 * Where each word of a query is in one document: in the field where it weighs most, and of that field's
 * texts the first that has it. For the few documents of a page, whose terms are not kept text by text.
 */
export function whyFound(
	{ texts }: Omit<SearchDocument, 'key'>,
	asked: readonly AskedTerm[],
	parameters: SearchParameters,
): WordFound[] {
	const best = new Map<number, WordFound & { weight: number }>()
	for (const { name, weight } of parameters.fields)
		for (const text of [texts[name] ?? []].flat()) {
			const terms = new Set(
				termsOf({ key: '', texts: { [name]: text } }, parameters, noAverage).map(
					({ term }) => term,
				),
			)
			for (const { term, words } of asked) {
				if (!terms.has(term)) continue
				for (const word of words)
					if (weight > (best.get(word)?.weight ?? 0))
						best.set(word, { word, field: name, text, weight })
			}
		}
	return [...best.values()]
		.sort((a, b) => a.word - b.word)
		.map(({ word, field, text }) => ({ word, field, text }))
}

/** Lengths do not matter to where a word is. */
const noAverage = { words: {}, letters: 0 }
