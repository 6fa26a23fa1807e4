import type { IdentifierProblems, IdentifierWarning } from '../identifiers.ts'
import type { MemberField } from './member-fields.ts'

/** Why a whole file cannot be read. */
export type FileProblems = {
	'file.empty': unknown
	'file.noRows': unknown
	'file.tooBig': { bytes: number; limitBytes: number }
	'file.tooManyRows': { limit: number }
	'file.tooManyColumns': { found: number; limit: number }
	'file.isSpreadsheet': { kind: 'xlsb' | 'xls' | 'ods' }
	'file.hasMacros': unknown
	'file.isLocked': unknown
	'file.isDamaged': unknown
	'file.unpacksTooMuch': { limitBytes: number }
	'file.declaresEntities': unknown
	'file.tookTooLong': { seconds: number }
	'file.tooHeavy': unknown
	'file.isArchive': unknown
	'file.isPdf': unknown
	'file.isPicture': unknown
	'file.isWebPage': unknown
	'file.isNotText': unknown
	'file.quoteNotClosed': { line: number }
	'file.lineTooLong': { line: number }
}

/** What must be settled about the columns before any line is looked at. */
export type HeaderProblems = {
	'header.duplicate': { header: string; columns: string[] }
	'header.looksLikeData': { value: string; column: string }
	'mapping.noName': unknown
	'mapping.twice': { field: MemberField; columns: string[] }
}

/** What must be corrected in a line. */
export type LineProblems = Omit<
	IdentifierProblems,
	`${string}.empty` | `${'vat' | 'rna'}.${string}`
> & {
	'line.tooManyCells': { found: number; expected: number }
	'line.brokenInTwo': { otherLine: number }
	'line.quotes': unknown
	'cell.tooLong': { found: number; limit: number }
	'cell.spreadsheetError': { shown: string }
	'name.missing': unknown
	'siret.otherSiren': { siren: string }
	'headcount.turnedIntoDate': unknown
	'headcount.unreadable': unknown
	'insee.unknown': unknown
	'date.unreadable': unknown
	'certification.unreadable': unknown
	'naf.unreadable': unknown
	'choice.unknown': { field: MemberField; known: string[] }
	'turnover.unreadable': unknown
	'capacity.unreadable': unknown
	'website.unreadable': unknown
	'website.isEmail': unknown
	'labels.tooMany': { found: number; limit: number }
	'label.tooLong': { label: string; limit: number }
}

/** What was read all the same, and that a person may want to look at. */
export type ImportWarnings = { [Code in IdentifierWarning]: unknown } & {
	'file.titleSkipped': { lines: number[]; text: string }
	'file.totalSkipped': { line: number; text: string }
	'file.otherSheets': { read: string; others: string[] }
	'file.doublyEncoded': { line: number; sample: string }
	'file.lostLetters': { line: number; sample: string }
	'header.unnamed': { column: string }
	'line.fewerCells': { found: number; expected: number }
	'phone.firstKept': { kept: string }
	'email.firstKept': { kept: string }
	'commune.unknown': { name: string; postcode: string | null }
	'commune.needsPostcode': { name: string }
	'postcode.foreign': unknown
}

type Coded<Problems> = { [Code in keyof Problems]: { code: Code } & Problems[Code] }[keyof Problems]

export type FileProblem = Coded<FileProblems>

/** The file was not read to its end: it took too long, or more memory than a list of members needs. */
export const unfinished = {
	tooLong: (seconds: number): FileProblem => ({ code: 'file.tookTooLong', seconds }),
	tooHeavy: { code: 'file.tooHeavy' } satisfies FileProblem as FileProblem,
} as const

export type HeaderProblem = Coded<HeaderProblems>
export type LineProblem = Coded<LineProblems>
export type ImportWarning = Coded<ImportWarnings>

/** Something to correct in one line, where it is, and what stood there. */
export type LineError = {
	/** The line of the file as a text editor counts it, from 1; a record's first one. */
	line: number
	/** Null when the whole line is concerned. */
	columnIndex: number | null
	/** The header of the column, or its letter when it has none. */
	column: string | null
	value: string
	problem: LineProblem
}

/** The same shape for what does not stop the import; `line` is null when it is about the file. */
export type ImportNotice = Omit<LineError, 'problem' | 'line'> & {
	line: number | null
	problem: ImportWarning
}
