import type { IdentifierProblem } from '../identifiers.ts'
import type { GuessReason } from './guess-columns.ts'
import type { MemberField } from './member-fields.ts'
import type { FileProblem, HeaderProblem, ImportWarning, LineProblem } from './problems.ts'

/**
 * Everything the import may have to say: what to correct, what to look at, why a column was read so;
 * and the problems of identifiers, which forms say with the same words.
 */
export type ImportProblem =
	| FileProblem
	| HeaderProblem
	| LineProblem
	| ImportWarning
	| IdentifierProblem
	| GuessReason

export type ProblemCode = ImportProblem['code']
type ProblemOf<Code extends ProblemCode> = Extract<ImportProblem, { code: Code }>

/** The import's sentences in one language: a code without its sentence does not compile. */
export type ImportPhrases = {
	problems: { [Code in ProblemCode]: (problem: ProblemOf<Code>) => string }
	fields: Record<MemberField, string>
	duplicates: {
		sameSirenAsFirm: (p: { firmName: string }) => string
		sameSirenAsLine: (p: { otherLine: number; otherName: string }) => string
		sameRecordAsLine: (p: { otherLine: number; otherName: string }) => string
		nearNameOfFirm: (p: { firmName: string }) => string
		nearNameOfLine: (p: { otherLine: number; otherName: string }) => string
	}
	errorFile: {
		line: string
		whatToCorrect: string
		inColumn: (p: { column: string; sentence: string }) => string
	}
}

/** The sentence of a problem in the language of `phrases`. */
export function wordProblem<Code extends ProblemCode>(
	phrases: ImportPhrases,
	problem: ProblemOf<Code> & { code: Code },
): string {
	const word = phrases.problems[problem.code] as (problem: ProblemOf<Code>) => string
	return word(problem)
}
