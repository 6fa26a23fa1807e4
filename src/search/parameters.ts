import type { AverageLengths } from './terms-of.ts'

/** A part of the documents that is searched: a title, a description, the trades. */
export interface SearchField {
	readonly name: string
	/** What one word there weighs, beside the other fields. */
	readonly weight: number
	/** 0: a long text there counts as a short one. 1: a word among ten counts for a tenth. */
	readonly lengthShare: number
	/**
	 * Keep the stems alone, without pairs and exact forms: for a long text, where they are three quarters
	 * of the index and bring nothing (.528 instead of .529).
	 */
	readonly stemsOnly?: boolean
}

/**
 * How matches are weighed: BM25F, with what was measured to help it. Shares are in per-mille of what the
 * word itself brings.
 */
export interface SearchParameters {
	readonly fields: readonly SearchField[]
	/**
	 * The lengths that count as ordinary, when they are told rather than averaged: a document's terms then
	 * depend on nothing but itself, and are rewritten when it changes and only then.
	 */
	readonly ordinaryLengths?: AverageLengths
	/** k1 of BM25: the smaller, the sooner a repeated word stops adding. */
	readonly saturation: number
	/** The word under the very form it was typed, above its stem. */
	readonly exactPerMille: number
	/** A word of the same family: « menuisier » for « menuiserie ». For trades; 0 or nothing leaves it out. */
	readonly familyPerMille?: number
	/** Two neighbouring words of the query, neighbours in the text too. */
	readonly pairPerMille: number
	/** Each three letters in a row of `lettersField`; 0 leaves them out. For short labels. */
	readonly lettersPerMille: number
	/** A word of the index, for one that is in no document and one or two letters away. */
	readonly spellingPerMille: number
	/** What is added to a document that has all the words asked. */
	readonly allWordsPerMille: number
	/** What is added to a document whose `titleField` holds nothing but words asked. */
	readonly wholeTitlePerMille: number
	readonly titleField: string
}

/**
 * For firms, networks, help pages and practice sheets: a short title, a description, themes and a body,
 * any of which may be empty.
 *
 * Round values in the middle of a plateau: nDCG@10 .526 on the given questions of fr-search. Tuned by
 * machine from neutral values on one half of the needs and measured on the other, both ways: .519. Tried
 * and left out, as they brought nothing: a second search with the words of the first results, BM25 field by
 * field, the rarity to another power, a longer list of stop words.
 */
export const forTexts: SearchParameters = {
	fields: [
		{ name: 'title', weight: 12, lengthShare: 1 },
		{ name: 'description', weight: 3, lengthShare: 0.6 },
		{ name: 'theme', weight: 4, lengthShare: 0.5 },
		{ name: 'body', weight: 1, lengthShare: 0.3, stemsOnly: true },
	],
	saturation: 12,
	exactPerMille: 20,
	pairPerMille: 400,
	lettersPerMille: 0,
	spellingPerMille: 600,
	allWordsPerMille: 1000,
	wholeTitlePerMille: 600,
	titleField: 'title',
}

/**
 * For a list of short labels, such as skills and trades, asked for in other words: three letters in a row
 * find « nettoyants » from « nettoyage ». On whole labels, small words included: « de », « des » and « en »
 * tell labels apart (on ESCO's skills, MRR .627 by the letters of each word, .657 by those of the label).
 */
export const forLabels: SearchParameters = {
	fields: [{ name: 'label', weight: 1, lengthShare: 0.75 }],
	saturation: 1.2,
	exactPerMille: 300,
	pairPerMille: 200,
	lettersPerMille: 500,
	spellingPerMille: 600,
	allWordsPerMille: 0,
	wholeTitlePerMille: 0,
	titleField: 'label',
}
