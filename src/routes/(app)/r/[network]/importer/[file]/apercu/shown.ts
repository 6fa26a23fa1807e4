import { type CheckedRows, firmsPhrases, type MemberLine, wordProblem } from '#firms'
import type { Locale } from '#phrases'

/** Beyond, a page says how many more: fifty thousand lines are not read on a screen. */
const linesShown = 50
const problemsShown = 200

/** Something to correct or to look at, worded: where it is, and what. */
export type Worded = { line: number | null; column: string | null; sentence: string }
/** A line that may be a firm already there. */
export type ShownDuplicate = { line: number; name: string; sentence: string; isOut: boolean }

/** The preview in sentences, cut to what a person reads. */
export function shownOf(checked: CheckedRows, locale: Locale) {
	const { importing } = firmsPhrases(locale)
	const worded = (one: {
		line: number | null
		column: string | null
		problem: Problem
	}): Worded => ({
		line: one.line,
		column: one.column,
		sentence: wordProblem(importing, one.problem),
	})
	const nameOf = new Map(checked.ready.map(({ line, firm }) => [line, firm.name]))
	const duplicates = checked.duplicates.map((one): ShownDuplicate => {
		const isOut = one.reason === 'same_siren'
		const { sameSirenAsFirm, sameSirenAsLine, nearNameOfFirm, nearNameOfLine } =
			importing.duplicates
		const sentence =
			'firmName' in one
				? (isOut ? sameSirenAsFirm : nearNameOfFirm)(one)
				: (isOut ? sameSirenAsLine : nearNameOfLine)(one)
		return { line: one.line, name: nameOf.get(one.line) ?? '', sentence, isOut }
	})
	const out = new Set(duplicates.filter(({ isOut }) => isOut).map(({ line }) => line))
	const entering = checked.ready.filter(({ line }) => !out.has(line))
	return {
		headers: checked.headerProblems.map((problem) => wordProblem(importing, problem)),
		errors: checked.errors.slice(0, problemsShown).map(worded),
		errorCount: checked.errors.length,
		warnings: checked.warnings.slice(0, problemsShown).map(worded),
		warningCount: checked.warnings.length,
		duplicates: duplicates.slice(0, problemsShown),
		outCount: out.size,
		ready: entering.slice(0, linesShown).map(rowOf),
		readyCount: entering.length,
	}
}

type Problem = CheckedRows['errors'][number]['problem'] | CheckedRows['warnings'][number]['problem']

function rowOf({ line, firm, person, trades }: MemberLine) {
	return {
		line,
		firm: firm.name,
		leader: [person?.givenName, person?.familyName].filter(Boolean).join(' '),
		trades: trades.join(', '),
		place: firm.commune?.name ?? firm.town ?? '',
	}
}
