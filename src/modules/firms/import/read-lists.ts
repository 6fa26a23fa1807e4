import { foldLabel } from '#kernel'
import { cleanLines, spreadsheetError } from './clean-cell.ts'
import { limits } from './limits.ts'
import type { LineUnderReading } from './line-under-reading.ts'
import type { MemberField } from './member-fields.ts'
import type { Certification, CustomerKind, MemberLine } from './member-line.ts'
import { splitLabels } from './split-labels.ts'

/** The labels of the columns that fill one field, each once. */
function readLabels(line: LineUnderReading, field: MemberField): string[] {
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

const customerWords: readonly [RegExp, CustomerKind][] = [
	[/\b(particuliers?|grand public|b ?2 ?c|btoc|consumers?|individuals?|الافراد)\b/u, 'consumers'],
	[/\b(entreprises?|professionnels?|pros?|b ?2 ?b|btob|firms?|companies|business)\b/, 'firms'],
	[/\b(publics?|collectivites?|administrations?|etat|mairies?|b ?2 ?g|public sector)\b/, 'public'],
]

/** For whom a firm works: « particuliers, B2B ». « Tous » is everybody. */
function readCustomers(line: LineUnderReading): CustomerKind[] {
	const kinds = new Set<CustomerKind>()
	for (const label of readLabels(line, 'customers')) {
		const words = foldLabel(label).replace(/\bgrand public\b/, 'particuliers')
		if (/^(tous|tout|toutes|all)\b/.test(words)) return ['consumers', 'firms', 'public']
		const found = customerWords.filter(([pattern]) => pattern.test(words))
		if (found.length === 0)
			line.error('customers', {
				code: 'choice.unknown',
				field: 'customers',
				known: ['Particuliers', 'Entreprises', 'Acheteurs publics'],
			})
		for (const [, kind] of found) kinds.add(kind)
	}
	return [...kinds]
}

/** « Qualibat (31/12/2027) ; RGE jusqu’au 30/06/2026 »: the day a certificate ends, when it is told. */
function readCertifications(line: LineUnderReading): Certification[] {
	const read = readLabels(line, 'certifications').map((typed): Certification => {
		const date = /(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})|(\d{4})-(\d\d)-(\d\d)/.exec(typed)
		if (!date) return { label: typed, expiresOn: null }
		const [, day, month, year, isoYear, isoMonth, isoDay] = date
		const expiresOn = dayOf(year ?? isoYear, month ?? isoMonth, day ?? isoDay)
		if (!expiresOn) line.error('certifications', { code: 'date.unreadable' })
		const label = typed
			.replace(date[0], '')
			.replace(/[\s(:–-]*(jusqu.?au|expire le|valable jusqu.?au|échéance|fin)?[\s:)(]*$/i, '')
			.replace(/\(\s*(jusqu.?au|expire le|échéance|fin)?\s*\)/gi, '')
			.trim()
		if (!label) line.error('certifications', { code: 'certification.unreadable' })
		return { label: label || typed, expiresOn }
	})
	return [...new Map(read.map((one) => [foldLabel(one.label), one])).values()]
}

function dayOf(year = '', month = '', day = ''): string | null {
	try {
		return Temporal.PlainDate.from(
			{ year: Number(year), month: Number(month), day: Number(day) },
			{ overflow: 'reject' },
		).toString()
	} catch {
		return null
	}
}

/** What a line tells in lists. */
export function readLists(
	line: LineUnderReading,
): Pick<MemberLine, 'trades' | 'skills' | 'needs' | 'customers' | 'languages' | 'certifications'> {
	return {
		trades: readLabels(line, 'trades'),
		skills: readLabels(line, 'skills'),
		needs: readLabels(line, 'needs'),
		customers: readCustomers(line),
		languages: readLabels(line, 'languages'),
		certifications: readCertifications(line),
	}
}
