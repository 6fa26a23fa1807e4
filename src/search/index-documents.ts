import { assert } from '#kernel'
import { prepareSpellings, type Spelling, type Spellings } from './nearest-words.ts'
import type { SearchParameters } from './parameters.ts'
import { termPoints } from './points.ts'
import {
	averagesOf,
	type ReadDocument,
	readDocument,
	type SearchDocument,
	tellingWords,
	weighTerms,
} from './terms-of.ts'
import { joinWords, type Word, wordReader } from './words.ts'

/**
 * Documents ready to be searched by one audience. It holds what that audience may read and nothing else:
 * averages, rarities, spellings and counts all come from these documents, so that a field hidden from the
 * audience cannot be felt in a hit, a reason, a count or an order. Another audience has another index.
 */
export interface SearchIndex {
	readonly parameters: SearchParameters
	/** In the order of the alphabet; a document is its place here. */
	readonly keys: readonly string[]
	/** Different words in each document's title field. */
	readonly titleWords: Uint16Array
	readonly terms: ReadonlyMap<string, TermPostings>
	readonly spellings: Spellings
}

/** Where one term is. */
export interface TermPostings {
	/** Documents, ascending. */
	readonly documents: Int32Array
	/** What the term brings to each, in thousandths: computed once, here. */
	readonly points: Int32Array
	/** 1 when the term is in the document's title field. */
	readonly isInTitle: Uint8Array
	/** For each document and each field, the term's weight in it: for the reasons. */
	readonly fieldWeights: Float32Array
}

/**
 * Builds the index of one audience's documents. The order they come in is irrelevant; a key given twice is
 * the caller's error.
 */
export function indexDocuments(
	documents: readonly SearchDocument[],
	parameters: SearchParameters,
): SearchIndex {
	const sorted = documents.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
	const keys = sorted.map(({ key }) => key)
	assert(
		keys.every((key, i) => key !== keys[i - 1]),
		'each document of an index has a key of its own',
	)
	const reader = wordReader()
	const read = sorted.map((document) => readDocument(document, parameters, reader))
	const averages = averagesOf(read, parameters)
	const fieldPlaces = new Map(parameters.fields.map(({ name }, i) => [name, i]))
	const gathering = new Map<string, Gathering>()
	read.forEach((document, place) => {
		for (const { term, field, weight } of weighTerms(document, parameters, averages)) {
			const all = gathering.getOrInsertComputed(term, nothingGathered)
			all.documents.push(place)
			all.fields.push(fieldPlaces.get(field) as number)
			all.weights.push(weight)
		}
	})
	const titlePlace = fieldPlaces.get(parameters.titleField)
	const terms = new Map<string, TermPostings>()
	for (const [term, all] of gathering) terms.set(term, postingsOf(all, keys.length, parameters))
	return {
		parameters,
		keys,
		titleWords: Uint16Array.from(read, ({ fields }) => {
			const texts = fields[titlePlace ?? 0]?.texts ?? []
			return new Set(texts.flatMap((text) => tellingWords(text).map(({ stem }) => stem))).size
		}),
		terms,
		spellings: prepareSpellings(wordsIn(read)),
	}
}

/** The words that a wrong spelling may stand for, those of hyphens written as one too. */
function* wordsIn(documents: readonly ReadDocument[]): Generator<Spelling> {
	for (const { fields } of documents)
		for (const { texts } of fields)
			for (const text of texts) {
				let previous: Word | undefined
				for (const word of tellingWords(text)) {
					yield word
					if (previous && word.isLinked) yield joinWords(previous, word)
					previous = word
				}
			}
}

/** The occurrences of a term as they are met: document by document, field by field. */
interface Gathering {
	readonly documents: number[]
	readonly fields: number[]
	readonly weights: number[]
}

function nothingGathered(): Gathering {
	return { documents: [], fields: [], weights: [] }
}

function postingsOf(all: Gathering, among: number, parameters: SearchParameters): TermPostings {
	const width = parameters.fields.length
	const title = parameters.fields.findIndex(({ name }) => name === parameters.titleField)
	const documents = Int32Array.from(new Set(all.documents))
	const points = new Int32Array(documents.length)
	const isInTitle = new Uint8Array(documents.length)
	const fieldWeights = new Float32Array(documents.length * width)
	let entry = 0
	documents.forEach((document, row) => {
		let weight = 0
		for (; all.documents[entry] === document; entry++) {
			const field = all.fields[entry] as number
			weight += all.weights[entry] as number
			fieldWeights[row * width + field] = all.weights[entry] as number
			if (field === title) isInTitle[row] = 1
		}
		points[row] = termPoints(weight, documents.length, among, parameters.saturation)
	})
	return { documents, points, isInTitle, fieldWeights }
}
