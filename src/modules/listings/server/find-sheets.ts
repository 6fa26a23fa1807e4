import { createHash } from 'node:crypto'
import type { Id } from '#kernel'
import { indexDocuments, readQuery, type SearchIndex, search, whyFound } from '#search'
import { documentOfSheet, forSheets } from './search-sheets.ts'
import type { Sheet } from './sheet-columns.ts'

/** Why words found a network: in which of its fields, and the text that has them. */
export type WordReason = { field: string; text: string }

/** What words find among sheets, and how they were read. */
export type FoundSheets = {
	scores: ReadonlyMap<Id, number>
	readings: { written: string; readAs: string[] }[]
	isOnlyStopWords: boolean
	isNothingAsked: boolean
	/** Of one sheet found, where the words are. */
	why(sheet: Sheet): WordReason[]
}

/** Finds among the sheets that a reader sees, by an index of these alone. Any text is a question. */
export function findSheets(sheets: readonly Sheet[], words: string): FoundSheets {
	const result = search(indexOf(sheets), words, { limit: 200 })
	if (result.kind === 'nothingAsked')
		return {
			scores: new Map(),
			readings: [],
			isOnlyStopWords: false,
			isNothingAsked: true,
			why: () => [],
		}
	const readings = result.readings.map(({ written, readAs }) => ({ written, readAs: [...readAs] }))
	const asked = [words, ...readings.flatMap(({ readAs }) => readAs)].flatMap(
		(text) => readQuery(text, forSheets).terms,
	)
	return {
		scores: new Map(result.hits.map(({ key, score }) => [key as Id, score])),
		readings,
		isOnlyStopWords: result.isOnlyStopWords,
		isNothingAsked: false,
		why: (sheet) => {
			const found = whyFound(documentOfSheet(sheet), asked, forSheets)
			const reasons = found.map(({ field, text }) => ({ field, text }))
			return [...new Map(reasons.map((one) => [`${one.field} ${one.text}`, one])).values()]
		},
	}
}

const mostKept = 4
const kept = new Map<string, SearchIndex>()

/**
 * An index costs more than its search: the last few are kept, by the very words they hold. Readers who see the
 * same texts share one; who sees other texts never does.
 */
function indexOf(sheets: readonly Sheet[]): SearchIndex {
	const documents = sheets.map(documentOfSheet)
	const print = createHash('sha256').update(JSON.stringify(documents)).digest('base64url')
	const index = kept.get(print) ?? indexDocuments(documents, forSheets)
	kept.delete(print)
	kept.set(print, index)
	for (const oldest of kept.keys()) {
		if (kept.size <= mostKept) break
		kept.delete(oldest)
	}
	return index
}
