import type { IdentifierReading } from '../identifiers.ts'
import { parseEmail, parseIce, parsePhone, parseSiren, parseSiret } from '../identifiers.ts'
import { cleanLines, spreadsheetError } from './clean-cell.ts'
import { readHeadcount } from './headcount.ts'
import { limits } from './limits.ts'
import { type LineContext, LineUnderReading } from './line-under-reading.ts'
import type { MemberLine } from './member-line.ts'
import { splitFullName } from './person-name.ts'
import type { ImportNotice, LineError } from './problems.ts'
import { readPlace } from './read-place.ts'
import type { FileRow } from './read-records.ts'
import { splitLabels } from './split-labels.ts'
import { readWebsite } from './website.ts'

export type LineReading = { member: MemberLine; errors: LineError[]; notices: ImportNotice[] }

/**
 * Reads one line by the mapping: every error of the line at once, each with its column. The member
 * is to be used only when there is none.
 */
export function readLine(row: FileRow, context: LineContext): LineReading {
	const line = new LineUnderReading(row, context)
	const numbers = readNumbers(line)
	const member: MemberLine = {
		line: row.line,
		firm: {
			name: readName(line),
			...numbers,
			...readPlace(line),
			headcount: readHeadcountCell(line),
			website: readWebsiteCell(line),
			description: cleanLines(line.raw('description')) || null,
		},
		person: readPerson(line),
		trades: readLabels(line, 'trades'),
		skills: readLabels(line, 'skills'),
		needs: readLabels(line, 'needs'),
	}
	line.refuseSpreadsheetErrors()
	return { member, errors: line.errors, notices: line.notices }
}

function readName(line: LineUnderReading): string {
	const name = line.text('name')
	if (name === '') line.error('name', { code: 'name.missing' })
	return name
}

/**
 * Each number says what it is by its length, so a SIRET under « SIREN » and a SIREN under « SIRET »
 * are understood. The two must be of one firm.
 */
function readNumbers(line: LineUnderReading): Pick<MemberLine['firm'], 'siren' | 'siret' | 'ice'> {
	const underSiren = line.code('siren')
	const underSiret = line.code('siret')
	const underIce = line.code('ice')
	const siren = underSiren === '' ? null : line.take('siren', parseSiren(underSiren))
	const longSiren = parseSiret(underSiren)
	const ice = underIce === '' ? null : line.take('ice', parseIce(underIce))
	if (underSiret === '') {
		const siret = /\d{14}/.test(underSiren.replace(/\D/g, '')) && longSiren.ok
		return { siren, siret: siret ? longSiren.value : null, ice }
	}
	const shortSiret = parseSiren(underSiret)
	if (underSiret.replace(/\D/g, '').length === 9 && shortSiret.ok)
		return { siren: siren ?? shortSiret.value, siret: null, ice }
	const siret = line.take('siret', parseSiret(underSiret))
	if (siren !== null && siret !== null && !siret.startsWith(siren))
		line.error('siret', { code: 'siret.otherSiren', siren })
	return { siren: siren ?? siret?.slice(0, 9) ?? null, siret, ice }
}

function readPerson(line: LineUnderReading): MemberLine['person'] {
	const split = splitFullName(line.text('fullName'))
	const person = {
		givenName: line.text('givenName') || split.givenName,
		familyName: line.text('familyName') || split.familyName,
		function: line.text('function') || null,
		email: firstOfSeveral(line, 'email', /[\s;,/|]+(?:ou\s+|et\s+)?/, parseEmail),
		phone: firstOfSeveral(line, 'phone', /\s*(?:[/;,|]|\bou\b|\bet\b)\s*/, (typed) =>
			parsePhone(typed, line.context.country),
		),
	}
	const { givenName, familyName, email, phone } = person
	return givenName || familyName || email || phone || person.function ? person : null
}

/** Two addresses in one cell: the first that reads well is kept, and said. */
function firstOfSeveral(
	line: LineUnderReading,
	field: 'email' | 'phone',
	separator: RegExp,
	parse: (typed: string) => IdentifierReading,
): string | null {
	const typed = line.code(field)
	if (typed === '') return null
	const whole = parse(typed.replaceAll('/', ' '))
	if (whole.ok) return line.take(field, whole)
	const parts = typed.split(separator).filter(Boolean)
	const kept = parts.length > 1 ? parts.map(parse).find((reading) => reading.ok) : undefined
	if (!kept?.ok) return line.take(field, whole)
	line.notice(field, { code: `${field}.firstKept`, kept: kept.value })
	return kept.value
}

function readHeadcountCell(line: LineUnderReading) {
	const typed = line.text('headcount')
	if (!/[\p{L}\p{N}]/u.test(typed) || /^(nc|n\.?\s?c\.?|n\/?a)$/i.test(typed)) return null
	const reading = readHeadcount(typed)
	return reading.ok ? reading.band : line.error('headcount', { code: reading.code })
}

function readWebsiteCell(line: LineUnderReading): string | null {
	const typed = line.code('website')
	if (typed === '') return null
	const reading = readWebsite(typed)
	return reading.ok ? reading.value : line.error('website', { code: reading.code })
}

function readLabels(line: LineUnderReading, field: 'trades' | 'skills' | 'needs'): string[] {
	const cells = line.columnIndexes(field).map((index) => line.row.cells[index] ?? '')
	const typed = cells.filter((cell) => spreadsheetError(cell) === null).map(cleanLines)
	const labels = splitLabels(typed.join('\n'))
	if (labels.length > limits.labelsInACell)
		line.error(field, {
			code: 'labels.tooMany',
			found: labels.length,
			limit: limits.labelsInACell,
		})
	const long = labels.find((label) => label.length > limits.labelCharacters)
	if (long)
		line.error(field, {
			code: 'label.tooLong',
			label: `${long.slice(0, 40)}…`,
			limit: limits.labelCharacters,
		})
	return labels
}
