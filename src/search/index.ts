export type { Reason } from './explain-hit.ts'
export { frenchStem } from './french-stem.ts'
export { indexDocuments, type SearchIndex } from './index-documents.ts'
export { nearestWords, prepareSpellings, type Spelling } from './nearest-words.ts'
export {
	forLabels,
	forTexts,
	type SearchField,
	type SearchParameters,
} from './parameters.ts'
export { termPoints } from './points.ts'
export {
	type AskedQuery,
	type AskedTerm,
	type Manner,
	readQuery,
	spellingTerms,
} from './read-query.ts'
export { type Hit, type Reading, type SearchOptions, type SearchResult, search } from './search.ts'
export {
	type AverageLengths,
	averageLengths,
	type DocumentTerm,
	exactTerm,
	type SearchDocument,
	termsOf,
} from './terms-of.ts'
export { type WordFound, whyFound } from './why-found.ts'
export { wordFamily } from './word-family.ts'
export { type Word, wordsOf } from './words.ts'
