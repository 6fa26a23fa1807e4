import type { TiesPhrases } from '#ties'
import type { StepView } from './step-view.ts'

/** What is asked, in one sentence: the person first, then the thing. */
export function requestTitle(words: TiesPhrases, step: StepView): string {
	const between = { from: step.previous.name, to: step.next?.name ?? '' }
	return words.answer[step.kind](between)
}
