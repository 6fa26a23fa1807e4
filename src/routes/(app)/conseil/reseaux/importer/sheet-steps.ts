import type { ListingsPhrases } from '#listings'
import type { Step } from '#ui'

/** The four steps of an import of networks, with the one where the adviser stands. */
export function sheetSteps(words: ListingsPhrases['import'], current: number): Step[] {
	return [words.stepFile, words.stepColumns, words.stepPreview, words.stepDone].map(
		(name, place) => ({
			name,
			state: place < current ? 'past' : place === current ? 'current' : 'future',
		}),
	)
}
