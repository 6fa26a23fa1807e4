import { sql } from 'kysely'
import type { Tx } from '#db'
import type { Id } from '#kernel'
import {
	type AskedQuery,
	type AskedTerm,
	readQuery,
	spellingTerms,
	whyFound,
	wordsOf,
} from '#search'
import type { FoundCard } from '../../find/firm-document.ts'
import { forFirms } from '../../find/search-parameters.ts'
import {
	type FoundRows,
	foundRows,
	listedRows,
	type OrderedQuestion,
	rarestFirst,
	walkedRows,
} from './found-rows.ts'
import { wordsNear } from './spelling.ts'

/** What is looked for, where, and which page of it. */
export type FirmQuestion = {
	/**
	 * Whose documents: networks, `everyoneHere`, one's own firms. Of a firm that several of them know, the
	 * document of the first counts.
	 */
	audiences: readonly Id[]
	words?: string | undefined
	/** Each of these must be met, by any of its filters: `['seat departement 59', 'within departement 59']`. */
	filters?: readonly (readonly string[])[] | undefined
	/** Where « around » is: it is met by who works so far around its commune. */
	around?: { latitude: number; longitude: number } | null | undefined
	/** From 1. */
	page?: number | undefined
	pageSize: number
	/** Which filters to tell, by their first word: how many of those found have each. */
	counting?: readonly string[] | undefined
	/** Whether the places of everything found are wanted too. */
	withPlaces?: boolean | undefined
}

/** A firm that was found, as its reader may see it in a list, and why. */
export type FoundFirm = FoundCard & {
	firmId: Id
	name: string
	/** For each word asked that it has, where: the label, the name, the whole presentation. */
	reasons: { word: string; field: string; text: string }[]
	/** Of the filters asked, those it meets. */
	meets: string[]
}

export type FoundFirms = Pick<FoundRows, 'total' | 'hasMore' | 'filters' | 'places'> & {
	firms: FoundFirm[]
	/** Words that no document has, and what they were read as; nothing when they were of no use. */
	readings: { written: string; readAs: string[] }[]
	isOnlyStopWords: boolean
	/** No word was read in what was typed, if anything was. */
	isNothingAsked: boolean
	/** Words past the thirtieth, which were not looked for. */
	unread: number
}

/**
 * Finds firms by words, by filters, or by nothing at all: best first with words, by name without. Any text is
 * a question. Reads what the audiences read and nothing else: points, counts, order and spellings come from
 * their documents alone, and row security refuses audiences that are not the reader's.
 */
export async function findFirms(tx: Tx, given: FirmQuestion): Promise<FoundFirms> {
	const question = await rarestFirst(tx, given)
	const asked = readQuery(question.words ?? '', forFirms)
	if (asked.words.length === 0) {
		return { ...explained(await rowsWithoutWords(tx, question), asked, []), readings: [] }
	}
	const rows = await foundRows(tx, question, asked.words.length, asked.terms)
	const unknown = asked.words.flatMap((word, i) => (isKnown(i, asked, rows) ? [] : [{ i, word }]))
	const near = new Map<number, Awaited<ReturnType<typeof wordsNear>>>()
	for (const { i, word } of unknown)
		near.set(i, await wordsNear(tx, question.audiences, word.folded))
	const spelt = [...near].flatMap(([i, words]) => spellingTerms(words, i, forFirms))
	const terms = [...asked.terms, ...spelt]
	const found = spelt.length > 0 ? await foundRows(tx, question, asked.words.length, terms) : rows
	return {
		...explained(found, asked, terms),
		readings: unknown.map(({ i, word }) => ({
			written: word.written,
			readAs: (near.get(i) ?? []).map((one) => asWritten(one.folded, found)),
		})),
	}
}

async function rowsWithoutWords(tx: Tx, question: OrderedQuestion): Promise<FoundRows> {
	if (question.withPlaces) return foundRows(tx, question, 0, [])
	if (!question.filters?.length) return listedRows(tx, question)
	const walked = question.areMany ? await walkedRows(tx, question) : null
	return walked ?? foundRows(tx, question, 0, [])
}

/** Whether some document has the word, under one of its forms. */
function isKnown(i: number, { terms }: AskedQuery, { present }: FoundRows): boolean {
	return terms.some(({ term, words }) => words.includes(i) && present.includes(term))
}

function explained(
	{ total, hasMore, filters, places, firms }: FoundRows,
	asked: AskedQuery,
	terms: readonly AskedTerm[],
): Omit<FoundFirms, 'readings'> {
	return {
		total,
		hasMore,
		filters,
		places,
		firms: firms.map(({ firmId, name, card, texts, meets }) => ({
			...card,
			firmId,
			name,
			meets,
			reasons: texts
				? whyFound({ texts }, terms, forFirms).map(({ word, field, text }) => ({
						word: asked.words[word]?.written ?? '',
						field,
						text,
					}))
				: [],
		})),
		isOnlyStopWords: asked.isOnlyStopWords,
		isNothingAsked: asked.words.length === 0,
		unread: asked.unread,
	}
}

/** A word with the accents that those who were found give it. */
function asWritten(word: string, { firms }: FoundRows): string {
	let best = word
	for (const { texts } of firms)
		for (const text of Object.values(texts ?? {}).flat())
			for (const one of wordsOf(text)) if (one.folded === word && one.lower > best) best = one.lower
	return best
}

/** The commune of a code, where a search around it begins; null when its position is not known. */
export async function positionOf(tx: Tx, code: string) {
	const { rows } = await sql<{ latitude: number; longitude: number; isApproximate: boolean }>`
		select latitude, longitude, is_approximate from commune
		where code = ${code} and latitude is not null`.execute(tx)
	return rows[0] ?? null
}
