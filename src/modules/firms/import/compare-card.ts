import { foldLabel } from '#kernel'
import type { MemberField } from './member-fields.ts'
import type { MemberLine } from './member-line.ts'

/** A label of a firm as its record keeps it. */
export type CardLabel = {
	kind: 'trade' | 'skill' | 'need' | 'customer' | 'language' | 'certification'
	key: string
	label: string
	expiresOn: string | null
}

/** What a record of the network holds today, as far as a file may tell it. */
export type KnownCard = {
	reference: string | null
	firm: { [Field in keyof CardColumns]: CardColumns[Field] | null }
	labels: readonly CardLabel[]
	/** The person named on the record, whom nobody is yet; null when there is none. */
	leader: { [Field in keyof Leader]: Leader[Field] | null } | null
}

type CardColumns = {
	name: string
	siren: string
	siret: string
	ice: string
	address: string
	postcode: string
	communeCode: string
	communeName: string
	town: string
	phone: string
	email: string
	website: string
	naf: string
	headcount: string
	turnover: string
	capacityDays: number
	description: string
}

type Leader = {
	givenName: string
	familyName: string
	function: string
	email: string
	phone: string
}

/** One field as it is and as the file would have it, both in words to show; null when it was empty. */
export type Change = { field: MemberField; before: string | null; after: string }

/** What a line changes in a record: to show, and to write. */
export type CardChanges = {
	changes: Change[]
	reference?: string
	/** Only the columns that change. */
	firm: Partial<CardColumns>
	/** Those to add; none is taken away. */
	labels: CardLabel[]
	leader: Partial<Leader>
}

const plainColumns = [
	['name', 'name'],
	['siren', 'siren'],
	['siret', 'siret'],
	['ice', 'ice'],
	['address', 'address'],
	['postcode', 'postcode'],
	['phone', 'firmPhone'],
	['email', 'firmEmail'],
	['website', 'website'],
	['naf', 'naf'],
	['headcount', 'headcount'],
	['turnover', 'turnover'],
	['capacityDays', 'capacity'],
	['description', 'description'],
] as const satisfies readonly (readonly [keyof CardColumns, MemberField])[]

const leaderFields = [
	['givenName', 'givenName'],
	['familyName', 'familyName'],
	['function', 'function'],
	['email', 'email'],
	['phone', 'phone'],
] as const satisfies readonly (readonly [keyof Leader, MemberField])[]

/**
 * What a line of a file would change in a record of the network. What the line leaves empty changes nothing;
 * a list only grows. A town that is no commune of the list replaces no commune.
 */
export function changesTo(card: KnownCard, line: MemberLine): CardChanges {
	const changes: Change[] = []
	const firm: Record<string, string | number> = {}
	const leader: Record<string, string> = {}
	const note = (field: MemberField, before: string | number | null, after: string | number) =>
		changes.push({ field, before: before === null ? null : String(before), after: String(after) })
	const isNewReference = line.reference !== null && line.reference !== card.reference
	if (isNewReference) note('reference', card.reference, line.reference as string)
	for (const [column, field] of plainColumns) {
		const after = line.firm[column]
		const before = card.firm[column]
		if (after === null || after === before) continue
		firm[column] = after
		note(field, before, after)
	}
	const { commune, town } = line.firm
	if (commune && commune.code !== card.firm.communeCode) {
		firm.communeCode = commune.code
		note('commune', card.firm.communeName ?? card.firm.town, commune.name)
	} else if (town && !card.firm.communeCode && town !== card.firm.town) {
		firm.town = town
		note('commune', card.firm.town, town)
	}
	const known = new Set(card.labels.map(({ kind, key }) => `${kind} ${key}`))
	const labels = labelsOf(line).filter(({ kind, key }) => !known.has(`${kind} ${key}`))
	for (const [kind, field] of labelFields) {
		const added = labels.filter((one) => one.kind === kind)
		const before = card.labels.filter((one) => one.kind === kind)
		if (added.length > 0)
			note(
				field,
				before.map(inWords).join(', ') || null,
				[...before, ...added].map(inWords).join(', '),
			)
	}
	for (const [column, field] of leaderFields) {
		const after = line.person?.[column] ?? null
		const before = card.leader?.[column] ?? null
		if (after === null || after === before) continue
		leader[column] = after
		note(field, before, after)
	}
	return {
		changes,
		...(isNewReference && { reference: line.reference as string }),
		firm: firm as Partial<CardColumns>,
		labels,
		leader: leader as Partial<Leader>,
	}
}

const labelFields = [
	['trade', 'trades'],
	['skill', 'skills'],
	['need', 'needs'],
	['customer', 'customers'],
	['language', 'languages'],
	['certification', 'certifications'],
] as const satisfies readonly (readonly [CardLabel['kind'], MemberField])[]

function inWords({ label }: CardLabel): string {
	return label
}

/** Everything a line tells in lists, as the record keeps it: each label once under its folded key. */
export function labelsOf(line: MemberLine): CardLabel[] {
	const plain = (kind: CardLabel['kind'], labels: readonly string[]) =>
		labels.map((label) => ({ kind, key: foldLabel(label), label, expiresOn: null }))
	const all: CardLabel[] = [
		...plain('trade', line.trades),
		...plain('skill', line.skills),
		...plain('need', line.needs),
		...line.customers.map((kind) => ({
			kind: 'customer' as const,
			key: kind,
			label: kind,
			expiresOn: null,
		})),
		...plain('language', line.languages),
		...line.certifications.map(({ label, expiresOn }) => ({
			kind: 'certification' as const,
			key: foldLabel(label),
			label,
			expiresOn,
		})),
	]
	return [
		...new Map(all.filter(({ key }) => key).map((one) => [`${one.kind} ${one.key}`, one])).values(),
	]
}
