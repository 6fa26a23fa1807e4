import type { SearchIndex, TermPostings } from './index-documents.ts'
import { shareOf } from './points.ts'
import type { AskedTerm, Manner } from './read-query.ts'
import type { Word } from './words.ts'

/** One reason why a document was found: « menuisier », by its stem, in the trades. */
export interface Reason {
	/** The words of the query, as they were typed; none for likeness by letters. */
	readonly words: readonly string[]
	readonly manner: Manner
	/** The term of the document; of likeness by letters, empty. */
	readonly term: string
	readonly field: string
	/** In thousandths, before the shares of words and title. */
	readonly points: number
}

/**
 * Why a document was found: each term it has of those asked, field by field, most telling first. Only the
 * best form of a word is a reason, as only it was counted; the reasons' points sum to what was counted.
 */
export function explainHit(
	index: SearchIndex,
	words: readonly Word[],
	terms: readonly AskedTerm[],
	document: number,
): Reason[] {
	const fields = index.parameters.fields.map(({ name }) => name)
	const reasons = countedTerms(index, terms, document).flatMap(({ asked, postings, row, points }) =>
		shareByField(postings, row, points, fields.length).map((points, field) => ({
			words: asked.words.map((at) => (words[at] as Word).written),
			manner: asked.manner,
			term: asked.manner === 'letters' ? '' : asked.term,
			field: fields[field] as string,
			points,
		})),
	)
	return mergeLetters(reasons.filter(({ points }) => points > 0)).sort(
		(a, b) =>
			b.points - a.points ||
			fields.indexOf(a.field) - fields.indexOf(b.field) ||
			(a.term < b.term ? -1 : 1),
	)
}

interface CountedTerm {
	readonly asked: AskedTerm
	readonly postings: TermPostings
	readonly row: number
	readonly points: number
}

function countedTerms(
	index: SearchIndex,
	terms: readonly AskedTerm[],
	document: number,
): CountedTerm[] {
	const others: CountedTerm[] = []
	const bestForms = new Map<number, CountedTerm>()
	for (const asked of terms) {
		const postings = index.terms.get(asked.term)
		const row = postings ? rowOf(postings.documents, document) : -1
		if (!postings || row < 0) continue
		const points = shareOf(postings.points[row] as number, asked.perMille)
		const counted = { asked, postings, row, points }
		if (!['stem', 'spelling', 'family'].includes(asked.manner)) others.push(counted)
		else {
			const word = asked.words[0] as number
			if (points > (bestForms.get(word)?.points ?? 0)) bestForms.set(word, counted)
		}
	}
	return [...bestForms.values(), ...others]
}

/** The row of a document among ascending ones, or −1. */
function rowOf(documents: Int32Array, document: number): number {
	let [low, high] = [0, documents.length - 1]
	while (low <= high) {
		const middle = (low + high) >> 1
		const there = documents[middle] as number
		if (there === document) return middle
		if (there < document) low = middle + 1
		else high = middle - 1
	}
	return -1
}

/** Points in proportion to the weights of the fields, whole and with the same sum. */
function shareByField(
	{ fieldWeights }: TermPostings,
	row: number,
	points: number,
	width: number,
): number[] {
	const weights = Array.from(fieldWeights.subarray(row * width, (row + 1) * width))
	const total = weights.reduce((sum, weight) => sum + weight, 0)
	let weighed = 0
	let given = 0
	return weights.map((weight) => {
		weighed += weight
		const share = Math.round((points * weighed) / total) - given
		given += share
		return share
	})
}

/** Likeness by letters is one reason a field, however many letters it has. */
function mergeLetters(reasons: readonly Reason[]): Reason[] {
	const letters = Map.groupBy(
		reasons.filter(({ manner }) => manner === 'letters'),
		({ field }) => field,
	)
	return [
		...reasons.filter(({ manner }) => manner !== 'letters'),
		...Array.from(letters.values(), (all) => ({
			...(all[0] as Reason),
			points: all.reduce((sum, { points }) => sum + points, 0),
		})),
	]
}
