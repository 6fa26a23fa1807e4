import type { NetworksPhrases } from '#networks'
import type { Step } from '#ui'

/** The four steps of an import, with the one where the reader stands. */
export function importSteps(words: NetworksPhrases['pages']['import'], current: number): Step[] {
	return [words.stepFile, words.stepColumns, words.stepPreview, words.stepDone].map(
		(name, place) => ({
			name,
			state: place < current ? 'past' : place === current ? 'current' : 'future',
		}),
	)
}
