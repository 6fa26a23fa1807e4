import { explainHit, type Reason } from './explain-hit.ts'
import type { SearchIndex, TermPostings } from './index-documents.ts'
import { nearestWords } from './nearest-words.ts'
import { shareOf } from './points.ts'
import { type AskedQuery, type AskedTerm, readQuery, spellingTerms } from './read-query.ts'

/** A document that matches, and why. */
export interface Hit {
	readonly key: string
	/** In thousandths; of use beside other hits of the same query only. */
	readonly score: number
	/** Best first. Their points, raised by the two shares below, make the score. */
	readonly reasons: readonly Reason[]
	/** How many of the words asked the document has, of how many. */
	readonly wordsFound: number
	readonly wordsAsked: number
	/** How many words of its title were asked for, of how many. */
	readonly titleWordsFound: number
	readonly titleWords: number
}

/** A word that is in no document, and what it was taken for. */
export interface Reading {
	readonly written: string
	readonly readAs: readonly string[]
}

export type SearchResult =
	/** No word was typed. */
	| { readonly kind: 'nothingAsked' }
	| {
			readonly kind: 'searched'
			/** Best first; equal scores by key. */
			readonly hits: readonly Hit[]
			/** How many documents match, shown or not. */
			readonly total: number
			/** Words found nowhere; without a `readAs`, the word was of no use. */
			readonly readings: readonly Reading[]
			readonly isOnlyStopWords: boolean
			/** Words past the thirtieth, not looked for. */
			readonly unread: number
	  }

export interface SearchOptions {
	/** How many hits to return, 200 at most: who reads further asks better. */
	readonly limit?: number
	/** Whether a document is wanted at all: a filter by zone or trade. Counted in `total` when it is. */
	readonly keep?: (key: string) => boolean
}

/**
 * Finds the documents that have words of the query, best first, each with its reasons.
 *
 * Any text is a query: what is not a word is ignored, a pasted page is read up to its thirtieth word. A
 * document matches when a term of the query is in it. Score: what each word brings by its best form, what
 * pairs and exact forms add, raised by the share of the words found and the share of the title asked for.
 */
export function search(
	index: SearchIndex,
	query: string,
	{ limit = 20, keep }: SearchOptions = {},
): SearchResult {
	const asked = readQuery(query, index.parameters)
	if (asked.words.length === 0) return { kind: 'nothingAsked' }
	const { terms, readings } = correctSpelling(index, asked)
	const tally = addUp(index, terms)
	const wanted = { limit: Math.min(limit, 200), keep }
	const { best, total } = chooseBest(index, tally, asked.words.length, wanted)
	return {
		kind: 'searched',
		hits: best.map(({ document, score }) => ({
			key: index.keys[document] as string,
			score,
			reasons: explainHit(index, asked.words, terms, document),
			wordsFound: bitsOf(tally.found[document] as number),
			wordsAsked: asked.words.length,
			titleWordsFound: titleWordsFound(index, tally, document),
			titleWords: index.titleWords[document] as number,
		})),
		total,
		readings,
		isOnlyStopWords: asked.isOnlyStopWords,
		unread: asked.unread,
	}
}

/** The terms that some document has; for a word under no form of its own, the words nearest to it. */
function correctSpelling(
	{ terms: known, spellings, parameters }: SearchIndex,
	{ words, terms }: AskedQuery,
): { terms: AskedTerm[]; readings: Reading[] } {
	const present = terms.filter(({ term }) => known.has(term))
	const recognised = new Set(
		present.flatMap(({ manner, words }) => (manner === 'letters' ? [] : words)),
	)
	const readings: Reading[] = []
	words.forEach((word, i) => {
		if (recognised.has(i)) return
		const nearest = parameters.spellingPerMille === 0 ? [] : nearestWords(spellings, word.folded)
		readings.push({ written: word.written, readAs: nearest.map(({ lower }) => lower) })
		present.push(...spellingTerms(nearest, i, parameters).filter(({ term }) => known.has(term)))
	})
	return { terms: present, readings }
}

/** What each document gathered: by its place. */
interface Tally {
	/** What terms brought, before the shares of words and title. */
	readonly sum: Int32Array
	/** A bit for each word asked that the document has. */
	readonly found: Int32Array
	/** The same, in its title. */
	readonly foundInTitle: Int32Array
}

function addUp(index: SearchIndex, terms: readonly AskedTerm[]): Tally {
	const count = index.keys.length
	const tally = {
		sum: new Int32Array(count),
		found: new Int32Array(count),
		foundInTitle: new Int32Array(count),
	}
	for (const forms of formsByWord(terms)) {
		if (forms.length > 1) addBestForm(index, forms, tally)
		else for (const asked of forms) addTerm(index, asked, tally.sum, tally)
	}
	for (const asked of terms) if (!isForm(asked)) addTerm(index, asked, tally.sum, tally)
	return tally
}

/** Adds what a term brings to `sum`, and marks its words as found. */
function addTerm(
	index: SearchIndex,
	{ term, manner, perMille, words }: AskedTerm,
	sum: Int32Array,
	{ found, foundInTitle }: Tally,
): void {
	const { documents, points, isInTitle } = index.terms.get(term) as TermPostings
	let bits = 0
	if (manner !== 'pair' && manner !== 'letters') for (const at of words) bits |= 1 << at
	// This loop is the search: it runs some ten thousand times a query.
	for (let i = 0; i < documents.length; i++) {
		const document = documents[i] as number
		const whole = points[i] as number
		sum[document] =
			(sum[document] as number) + (perMille === 1000 ? whole : shareOf(whole, perMille))
		if (bits === 0) continue
		found[document] = (found[document] as number) | bits
		if (isInTitle[i] === 1) foundInTitle[document] = (foundInTitle[document] as number) | bits
	}
}

/** Adds the best alone of the forms of one word. */
function addBestForm(index: SearchIndex, forms: readonly AskedTerm[], tally: Tally): void {
	const best = new Int32Array(tally.sum.length)
	for (const asked of forms) {
		const ofForm = new Int32Array(best.length)
		addTerm(index, asked, ofForm, tally)
		const { documents } = index.terms.get(asked.term) as TermPostings
		for (const document of documents) {
			const [one, other] = [best[document] as number, ofForm[document] as number]
			if (other > one) best[document] = other
		}
	}
	for (let document = 0; document < best.length; document++)
		tally.sum[document] = (tally.sum[document] as number) + (best[document] as number)
}

function formsByWord(terms: readonly AskedTerm[]): Iterable<AskedTerm[]> {
	return Map.groupBy(terms.filter(isForm), ({ words }) => words[0]).values()
}

function isForm({ manner }: AskedTerm): boolean {
	return manner === 'stem' || manner === 'spelling' || manner === 'family'
}

function chooseBest(
	index: SearchIndex,
	tally: Tally,
	wordsAsked: number,
	{ limit, keep }: { limit: number; keep: SearchOptions['keep'] },
): { best: { document: number; score: number }[]; total: number } {
	const { allWordsPerMille, wholeTitlePerMille } = index.parameters
	const most = (1 + allWordsPerMille / 1000) * (1 + wholeTitlePerMille / 1000)
	const best: { document: number; score: number }[] = []
	let total = 0
	let worst = -1
	for (let document = 0; document < tally.sum.length; document++) {
		const sum = tally.sum[document] as number
		if (sum === 0 || (keep && !keep(index.keys[document] as string))) continue
		total++
		if (best.length >= limit && sum * most <= worst) continue
		const words = (allWordsPerMille * bitsOf(tally.found[document] as number)) / wordsAsked
		const ofTitle = (index.titleWords[document] as number) || 1
		const title = (wholeTitlePerMille * titleWordsFound(index, tally, document)) / ofTitle
		const score = Math.round(sum * (1 + words / 1000) * (1 + title / 1000))
		if (best.length >= limit && score <= worst) continue
		keepBest(best, { document, score }, limit)
		if (best.length >= limit) worst = best[limit - 1]?.score ?? Infinity
	}
	return { best, total }
}

/** Documents come in the order of their keys, so that of equals the first met stays first. */
function keepBest(
	best: { document: number; score: number }[],
	hit: { document: number; score: number },
	limit: number,
): void {
	let at = best.length
	while (at > 0 && (best[at - 1] as typeof hit).score < hit.score) at--
	best.splice(at, 0, hit)
	if (best.length > limit) best.pop()
}

function titleWordsFound(index: SearchIndex, tally: Tally, document: number): number {
	return Math.min(
		bitsOf(tally.foundInTitle[document] as number),
		index.titleWords[document] as number,
	)
}

/** How many bits are set. */
function bitsOf(mask: number): number {
	const pairs = mask - ((mask >>> 1) & 0x55555555)
	const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
	return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
