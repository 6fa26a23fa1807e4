import { forTexts, type SearchDocument, type SearchParameters } from '#search'

/**
 * How networks are searched: as texts, where a trade or a place is a label that its family finds too, so that
 * « menuisier » answers « Menuiserie ».
 */
export const forSheets: SearchParameters = {
	...forTexts,
	fields: [
		{ name: 'name', weight: 12, lengthShare: 0.6 },
		{ name: 'purpose', weight: 3, lengthShare: 0.6 },
		{ name: 'trades', weight: 6, lengthShare: 0.3 },
		{ name: 'places', weight: 4, lengthShare: 0.3 },
		{ name: 'joining', weight: 1, lengthShare: 0.3, stemsOnly: true },
	],
	familyPerMille: 700,
	titleField: 'name',
}

type Texts = {
	id: string
	name: string
	purpose: string | null
	territory: string | null
	meetingPlace: string | null
	entryWords: string | null
	duesWords: string | null
	trades: readonly { label: string }[]
	zones: readonly { name: string }[]
}

/** What a network is found by: what its reader reads of it and nothing else. */
export function documentOfSheet(sheet: Texts): SearchDocument {
	const told = (...texts: (string | null)[]) => texts.filter((text) => text !== null)
	return {
		key: sheet.id,
		texts: {
			name: sheet.name,
			purpose: told(sheet.purpose),
			trades: sheet.trades.map(({ label }) => label),
			places: [
				...sheet.zones.map(({ name }) => name),
				...told(sheet.territory, sheet.meetingPlace),
			],
			joining: told(sheet.entryWords, sheet.duesWords),
		},
	}
}
