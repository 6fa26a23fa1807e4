import type { SearchField, SearchParameters } from './parameters.ts'
import { wordFamily } from './word-family.ts'
import { joinWords, type Word, type WordReader, wordsOf } from './words.ts'

/** What one audience may read of a firm, a network or a page, and may find it by. */
export interface SearchDocument {
	/** Whatever identifies it; of equal results the smaller comes first. */
	readonly key: string
	/** By field; a list holds texts that have nothing to do with each other, such as labels. */
	readonly texts: Readonly<Record<string, string | readonly string[]>>
}

/** A reason to find a document. Stored or indexed as it is: the sum over fields is its weight for the term. */
export interface DocumentTerm {
	/** A stem `menuisi`; a form as typed `=menuisiers`; two neighbours `menuisi alu`; three letters `~men`. */
	readonly term: string
	readonly field: string
	/** Frequency in the field, by the field's weight and the field's length beside the average. */
	readonly weight: number
}

/** How long the fields of the documents are on average, in words: what makes a text long. */
export interface AverageLengths {
	readonly words: Readonly<Record<string, number>>
	/** Of the title field, in triples of letters. */
	readonly letters: number
}

/** The words of a document, read once. */
export interface ReadDocument {
	readonly key: string
	readonly fields: readonly { readonly name: string; readonly texts: readonly Word[][] }[]
}

/**
 * The terms one document is found by, each with its field and weight: what an index in memory and a table
 * `(audience, term, firm, weight)` both hold.
 *
 * It depends on the document and on three numbers a field, never on other documents: a firm's rows are
 * rewritten when the firm changes and only then. The averages may be an earlier day's.
 */
export function termsOf(
	document: SearchDocument,
	parameters: SearchParameters,
	averages: AverageLengths,
): DocumentTerm[] {
	return weighTerms(readDocument(document, parameters), parameters, averages)
}

/** The average lengths over documents; the order they come in is irrelevant. */
export function averageLengths(
	documents: readonly SearchDocument[],
	parameters: SearchParameters,
): AverageLengths {
	return averagesOf(
		documents.map((document) => readDocument(document, parameters)),
		parameters,
	)
}

export function readDocument(
	{ key, texts }: SearchDocument,
	{ fields }: SearchParameters,
	read: WordReader = wordsOf,
): ReadDocument {
	return {
		key,
		fields: fields.map(({ name }) => ({
			name,
			texts: [texts[name] ?? []].flat().map((text) => read(text)),
		})),
	}
}

export function averagesOf(
	documents: readonly ReadDocument[],
	{ fields, titleField, ordinaryLengths }: SearchParameters,
): AverageLengths {
	if (ordinaryLengths) return ordinaryLengths
	const count = Math.max(documents.length, 1)
	const words: Record<string, number> = {}
	let letters = 0
	fields.forEach(({ name }, i) => {
		let total = 0
		for (const document of documents) total += lengthOf(document.fields[i]?.texts ?? [])
		words[name] = total / count
		if (name !== titleField) return
		for (const document of documents)
			for (const text of document.fields[i]?.texts ?? []) letters += letterTriples(text).length
	})
	return { words, letters: letters / count }
}

export function weighTerms(
	document: ReadDocument,
	parameters: SearchParameters,
	averages: AverageLengths,
): DocumentTerm[] {
	const { lettersPerMille, titleField } = parameters
	const terms: DocumentTerm[] = []
	document.fields.forEach(({ name, texts }, i) => {
		const { weight, lengthShare, stemsOnly } = parameters.fields[i] as SearchField
		const withExact = !stemsOnly && parameters.exactPerMille > 0
		const withPairs = !stemsOnly && parameters.pairPerMille > 0
		const withFamilies = !stemsOnly && (parameters.familyPerMille ?? 0) > 0
		const counts = new Map<string, number>()
		const count = (term: string) => counts.set(term, (counts.get(term) ?? 0) + 1)
		for (const text of texts) countWords(text, count, { withExact, withPairs, withFamilies })
		const length = longer(lengthOf(texts), averages.words[name], lengthShare)
		for (const [term, times] of counts)
			terms.push({ term, field: name, weight: (weight * times) / length })
		if (lettersPerMille === 0 || name !== titleField) return
		const triples = texts.flatMap(letterTriples)
		const size = longer(triples.length, averages.letters, lengthShare)
		for (const [term, times] of Map.groupBy(triples, (triple) => triple))
			terms.push({ term, field: name, weight: (weight * times.length) / size })
	})
	return terms
}

/**
 * The words that are searched: all but stop words; all, in a text of nothing else. The firm « Entre Nous »
 * has a name too.
 */
export function tellingWords(words: readonly Word[]): readonly Word[] {
	const telling = words.filter(({ isStopWord }) => !isStopWord)
	return telling.length > 0 ? telling : words
}

/** The term for two neighbours. */
export function pairTerm(first: Word, second: Word): string {
	return `${first.stem} ${second.stem}`
}

/** The term for a word as it was typed, accents and capitals aside. */
export function exactTerm(word: Word): string {
	return `=${word.folded}`
}

/** The term for the family of a word. */
export function familyTerm(word: Pick<Word, 'folded'>): string {
	return `^${wordFamily(word.folded)}`
}

/** Each three letters in a row of a text, small words and spaces included, as often as they are there. */
export function letterTriples(words: readonly Word[]): string[] {
	if (words.length === 0) return []
	const line = ` ${words.map(({ folded }) => folded).join(' ')} `
	return Array.from(
		{ length: Math.max(line.length - 2, 0) },
		(_, at) => `~${line.slice(at, at + 3)}`,
	)
}

function countWords(
	text: readonly Word[],
	count: (term: string) => void,
	{
		withExact,
		withPairs,
		withFamilies,
	}: Record<'withExact' | 'withPairs' | 'withFamilies', boolean>,
): void {
	let previous: Word | undefined
	for (const word of tellingWords(text)) {
		count(word.stem)
		if (word.otherStem !== word.stem) count(word.otherStem)
		if (withExact) count(exactTerm(word))
		if (withFamilies) count(familyTerm(word))
		if (previous && withPairs) count(pairTerm(previous, word))
		if (previous && word.isLinked) count(joinWords(previous, word).stem)
		previous = word
	}
}

function lengthOf(texts: readonly Word[][]): number {
	return texts.reduce((length, text) => length + tellingWords(text).length, 0)
}

/** How much longer than the average, softened by the field's share. */
function longer(length: number, average: number | undefined, share: number): number {
	return average ? 1 - share + (share * length) / average : 1
}
