import type { IdentifierReading } from '../identifiers.ts'
import { parseEmail, parseIce, parsePhone, parseSiren, parseSiret } from '../identifiers.ts'
import { cleanLines } from './clean-cell.ts'
import { readHeadcount } from './headcount.ts'
import { limits } from './limits.ts'
import { type LineContext, LineUnderReading } from './line-under-reading.ts'
import type { MemberLine } from './member-line.ts'
import { splitFullName } from './person-name.ts'
import type { ImportNotice, LineError } from './problems.ts'
import { readLists } from './read-lists.ts'
import { readPlace } from './read-place.ts'
import type { FileRow } from './read-records.ts'
import { readTurnover } from './turnover.ts'
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
		reference: line.text('reference') || null,
		firm: {
			name: readName(line),
			...numbers,
			address: readAddress(line),
			...readPlace(line),
			headcount: readHeadcountCell(line),
			phone: firstOfSeveral(line, 'firmPhone', phoneSeparator, (typed) =>
				parsePhone(typed, context.country),
			),
			email: firstOfSeveral(line, 'firmEmail', emailSeparator, parseEmail),
			naf: readNaf(line),
			turnover: readTurnoverCell(line),
			capacityDays: readCapacity(line),
			website: readWebsiteCell(line),
			description: cleanLines(line.raw('description')) || null,
		},
		person: readPerson(line),
		...readLists(line),
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
		email: firstOfSeveral(line, 'email', emailSeparator, parseEmail),
		phone: firstOfSeveral(line, 'phone', phoneSeparator, (typed) =>
			parsePhone(typed, line.context.country),
		),
	}
	const { givenName, familyName, email, phone } = person
	return givenName || familyName || email || phone || person.function ? person : null
}

const emailSeparator = /[\s;,/|]+(?:ou\s+|et\s+)?/
const phoneSeparator = /\s*(?:[/;,|]|\bou\b|\bet\b)\s*/

/** Two addresses in one cell: the first that reads well is kept, and said. */
function firstOfSeveral(
	line: LineUnderReading,
	field: 'email' | 'phone' | 'firmEmail' | 'firmPhone',
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
	const kind = field === 'email' || field === 'firmEmail' ? 'email' : 'phone'
	line.notice(field, { code: `${kind}.firstKept`, kept: kept.value })
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

function readAddress(line: LineUnderReading): string | null {
	const address = cleanLines(line.raw('address'))
	if (address.length > limits.addressCharacters)
		line.error('address', {
			code: 'cell.tooLong',
			found: address.length,
			limit: limits.addressCharacters,
		})
	return address || null
}

/** « 4332A » and « 43.32 a » are 43.32A; a label after the code is left out. */
function readNaf(line: LineUnderReading): string | null {
	const typed = line.code('naf')
	if (typed === '') return null
	const [, division, group, letter] = /^(\d\d)[.\s]?(\d\d)\s?([a-z])\b/i.exec(typed) ?? []
	if (!division || !letter) return line.error('naf', { code: 'naf.unreadable' })
	return `${division}.${group}${letter.toUpperCase()}`
}

function readTurnoverCell(line: LineUnderReading) {
	const typed = line.code('turnover')
	if (typed === '') return null
	return (
		readTurnover(typed, line.context.country) ??
		line.error('turnover', { code: 'turnover.unreadable' })
	)
}

function readCapacity(line: LineUnderReading): number | null {
	const typed = line.code('capacity')
	if (typed === '') return null
	const days = Math.round(Number(/^\d+([.,]\d+)?/.exec(typed)?.[0].replace(',', '.') ?? Number.NaN))
	return days >= 0 && days <= limits.capacityDays
		? days
		: line.error('capacity', { code: 'capacity.unreadable' })
}
