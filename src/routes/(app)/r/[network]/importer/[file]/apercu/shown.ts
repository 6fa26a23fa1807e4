import {
	type Change,
	type Duplicate,
	type FirmsPhrases,
	firmsPhrases,
	type ImportNotice,
	type LineError,
	type MemberLine,
	wordProblem,
} from '#firms'
import type { Deed } from '#networks'
import type { membersFilePreview } from '#networks/server'
import type { Locale } from '#phrases'
import { dotted } from '#phrases'

/** Something to correct or to look at, worded: where it is, and what. */
export type Worded = { line: number | null; column: string | null; sentence: string }
/** A line that may be a firm already there: the question, and what each answer does. */
export type ShownQuestion = {
	line: number
	name: string
	sentences: string[]
	ifSame: Deed
	changes: string
	proposed: 'same' | 'another'
}
/** One field of a record, before and after. */
export type ShownChange = { firm: string; field: string; before: string | null; after: string }

type Preview = NonNullable<Awaited<ReturnType<typeof membersFilePreview>>['preview']>

/** The preview in sentences. */
export function shownOf(preview: Preview, locale: Locale) {
	const phrases = firmsPhrases(locale)
	const { importing } = phrases
	const worded = ({ line, column, problem }: LineError | ImportNotice): Worded => ({
		line,
		column,
		sentence: wordProblem(importing, problem),
	})
	const { summary, counts } = preview
	const entering = preview.entering.map(({ member }) => rowOf(member))
	return {
		rows: summary.rows,
		counts,
		seats: preview.seats,
		headers: summary.headerProblems.map((problem) => wordProblem(importing, problem)),
		errors: preview.errors.map(worded),
		errorCount: summary.errorCount,
		warnings: summary.warnings.map(worded),
		warningCount: summary.warningCount,
		questions: preview.questions.map(
			({ line, member, near, changes, ifSame }): ShownQuestion => ({
				line,
				name: member.firm.name,
				sentences: near.map((one) => questionOf(importing, one)),
				ifSame,
				changes: dotted(changes.map((one) => inOneLine(phrases, one))),
				proposed: near[0]?.reason === 'near_name' ? 'another' : 'same',
			}),
		),
		updating: preview.updating.flatMap(({ firm, changes }) =>
			changes.map((one) => ({ firm, ...wordChange(phrases, one) })),
		),
		proposing: preview.proposing.flatMap(({ firm, changes }) =>
			changes.map((one) => ({ firm, ...wordChange(phrases, one) })),
		),
		gone: preview.gone.map(({ member }) => member.firm.name),
		entering,
	}
}

function questionOf({ duplicates }: FirmsPhrases['importing'], one: Duplicate): string {
	if ('firmId' in one)
		return one.reason === 'near_name'
			? duplicates.nearNameOfFirm(one)
			: duplicates.sameSirenAsFirm(one)
	if (one.reason === 'same_record') return duplicates.sameRecordAsLine(one)
	return one.reason === 'near_name'
		? duplicates.nearNameOfLine(one)
		: duplicates.sameSirenAsLine(one)
}

function wordChange({ importing, ...words }: FirmsPhrases, { field, before, after }: Change) {
	const inWords = (value: string) =>
		field === 'headcount'
			? (words.headcounts[value] ?? value)
			: field === 'customers'
				? value
						.split(', ')
						.map((kind) => words.customers[kind as keyof typeof words.customers] ?? kind)
						.join(', ')
				: value
	return {
		field: importing.fields[field],
		before: before === null ? null : inWords(before),
		after: inWords(after),
	}
}

function inOneLine(phrases: FirmsPhrases, change: Change): string {
	const { field, before, after } = wordChange(phrases, change)
	return before ? `${field} (${before} → ${after})` : `${field} (${after})`
}

function rowOf({ line, firm, person, trades }: MemberLine) {
	return {
		line,
		firm: firm.name,
		leader: [person?.givenName, person?.familyName].filter(Boolean).join(' '),
		trades: trades.join(', '),
		place: firm.commune?.name ?? firm.town ?? '',
	}
}
