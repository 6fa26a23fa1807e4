/** The states of an introduction, of a path and of one person's step, as data. */
export type IntroductionState = 'asking' | 'introduced' | 'no_path' | 'withdrawn'

/** Where an introduction may go. Everything but `asking` is an end. */
const introductionPassages: Record<IntroductionState, readonly IntroductionState[]> = {
	asking: ['introduced', 'no_path', 'withdrawn'],
	introduced: [],
	no_path: [],
	withdrawn: [],
}

/** Whether an introduction may pass from one state to another. */
export function introductionMayPass(from: string, to: IntroductionState): boolean {
	return introductionPassages[from as IntroductionState].includes(to)
}

/** A path is asked along, then leads there, fails (the same words whatever the cause) or is withdrawn. */
export type PathState = 'asking' | 'introduced' | 'not_possible' | 'withdrawn'

/**
 * One person's step: `waiting` for its answer; `answered`, which may still be undone; `passed_on`, the
 * introduction goes on; then what came of it, `introduced` or `ended` (another path, or withdrawn).
 */
export type StepState = 'waiting' | 'answered' | 'passed_on' | 'declined' | 'introduced' | 'ended'

/** The state of a step that was asked, read from its row. */
export function stepState(step: {
	answer: string | null
	passedOnAt: unknown
	concluded: string | null
}): StepState {
	if (step.concluded === 'introduced') return 'introduced'
	if (step.passedOnAt && step.answer === 'no') return 'declined'
	if (step.concluded === 'ended') return 'ended'
	if (step.answer === null) return 'waiting'
	return step.passedOnAt ? 'passed_on' : 'answered'
}

/** What one of the two has said of an introduction that was made. */
export type Outcome = { met: boolean; wasUseful: boolean | null }

/**
 * What remains to ask them: whether they met, as long as they have not; then whether it was useful. Nothing
 * once both are said.
 */
export function questionLeft(said: Outcome | null): 'met' | 'useful' | null {
	if (!said?.met) return 'met'
	return said.wasUseful === null ? 'useful' : null
}
