import type { Country } from '../identifiers.ts'
import type { CommuneIndex } from './commune-index.ts'
import { compareLines, type Duplicate, type KnownFirm, type Match } from './compare-lines.ts'
import { columnLetter } from './file-columns.ts'
import type { ColumnMapping } from './guess-columns.ts'
import { listFields, type MemberField } from './member-fields.ts'
import type { MemberLine } from './member-line.ts'
import type { HeaderProblem, ImportNotice, LineError } from './problems.ts'
import { readLine } from './read-line.ts'
import type { MembersFile } from './read-members-file.ts'

export type RowsToCheck = {
	file: MembersFile
	mapping: ColumnMapping
	/** Firms this network already has a record of; never another network's. */
	knownFirms: readonly KnownFirm[]
	communes: CommuneIndex
	country: Country
}

/**
 * What an import would do, before anything is written. It may be done when `headerProblems` and
 * `errors` are both empty: all or nothing.
 */
export type CheckedRows = {
	/** The lines without error, in the order of the file; those of possible duplicates included. */
	ready: MemberLine[]
	/** What is wrong with the columns. While there is any, no line is read. */
	headerProblems: HeaderProblem[]
	/** By line, then by column. */
	errors: LineError[]
	warnings: ImportNotice[]
	/** The lines that are a record of the network, and the one each is. */
	matches: Match[]
	duplicates: Duplicate[]
}

/**
 * Reads every line of a members' file by the mapping a person confirmed, and says everything there
 * is to correct at once.
 *
 * A pure preview: the same file, mapping and known firms always give the same answer, so the import
 * that follows does what was shown.
 */
export function checkRows({
	file,
	mapping,
	knownFirms,
	communes,
	country,
}: RowsToCheck): CheckedRows {
	const columnsOf = columnsByField(file, mapping)
	const headerProblems = [...file.headerProblems, ...mappingProblems(columnsOf)]
	const none = {
		ready: [],
		headerProblems,
		errors: [],
		warnings: file.notices,
		matches: [],
		duplicates: [],
	}
	if (headerProblems.length > 0) return none
	const context = { columns: file.columns, columnsOf, communes, country }
	const misshapen = new Set(file.lineErrors.map(({ line }) => line))
	const ready: MemberLine[] = []
	const errors = [...file.lineErrors]
	const warnings = [...file.notices]
	for (const row of file.rows) {
		if (misshapen.has(row.line)) continue
		const reading = readLine(row, context)
		for (const error of reading.errors) errors.push(error)
		for (const notice of reading.notices) warnings.push(notice)
		if (reading.errors.length === 0) ready.push(reading.member)
	}
	errors.sort(
		(one, other) => one.line - other.line || (one.columnIndex ?? -1) - (other.columnIndex ?? -1),
	)
	const named = ready.map(({ line, reference, firm: { name, siren, siret, commune } }) => ({
		line,
		reference,
		name,
		siren,
		siret,
		communeCode: commune?.code ?? null,
	}))
	return {
		ready,
		headerProblems,
		errors,
		warnings,
		...compareLines(named, knownFirms),
	}
}

function columnsByField(file: MembersFile, mapping: ColumnMapping): Map<MemberField, number[]> {
	const columnsOf = new Map<MemberField, number[]>()
	for (const columnIndex of file.columns.keys()) {
		const field = mapping[columnIndex]
		if (field) columnsOf.set(field, [...(columnsOf.get(field) ?? []), columnIndex])
	}
	return columnsOf
}

function mappingProblems(columnsOf: ReadonlyMap<MemberField, number[]>): HeaderProblem[] {
	const problems: HeaderProblem[] = columnsOf.has('name') ? [] : [{ code: 'mapping.noName' }]
	for (const [field, columns] of columnsOf)
		if (columns.length > 1 && !listFields.has(field))
			problems.push({ code: 'mapping.twice', field, columns: columns.map(columnLetter) })
	return problems
}
