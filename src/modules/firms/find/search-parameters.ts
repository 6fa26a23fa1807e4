import type { SearchParameters } from '#search'

/**
 * How firms are searched. What a firm does weighs most, with its name; then its people and its place; what
 * it needs, less; its presentation, least, by its stems alone since it is long. Lengths are told, not
 * averaged: a firm's rows in the index depend on no other firm, so that one may be hidden or shown without
 * anybody feeling it, and 50 000 may be indexed in any order.
 */
export const forFirms: SearchParameters = {
	fields: [
		{ name: 'name', weight: 10, lengthShare: 0.6 },
		{ name: 'trades', weight: 9, lengthShare: 0.4 },
		{ name: 'skills', weight: 6, lengthShare: 0.4 },
		{ name: 'certifications', weight: 4, lengthShare: 0.4 },
		{ name: 'people', weight: 6, lengthShare: 0.4 },
		{ name: 'place', weight: 5, lengthShare: 0 },
		{ name: 'numbers', weight: 8, lengthShare: 0 },
		{ name: 'needs', weight: 3, lengthShare: 0.4 },
		{ name: 'zones', weight: 2, lengthShare: 0.4 },
		{ name: 'description', weight: 1, lengthShare: 0.3, stemsOnly: true },
	],
	ordinaryLengths: {
		words: {
			name: 3,
			trades: 4,
			skills: 8,
			certifications: 3,
			people: 4,
			place: 3,
			numbers: 2,
			needs: 6,
			zones: 4,
			description: 40,
		},
		letters: 20,
	},
	saturation: 12,
	exactPerMille: 50,
	familyPerMille: 700,
	pairPerMille: 0,
	lettersPerMille: 0,
	// Asked only when nobody has the word itself: less would make the other words of the question weigh more.
	spellingPerMille: 900,
	allWordsPerMille: 1000,
	wholeTitlePerMille: 0,
	titleField: 'name',
}
