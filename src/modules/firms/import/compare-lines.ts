import { areNearNames, foldFirmName, nearNameKeys } from '../labels.ts'

/** A firm the network already has a record of: what it is recognised by. */
export type KnownFirm = {
	id: string
	name: string
	siren: string | null
	siret: string | null
	/** The network's own number for this member. */
	reference: string | null
	communeCode: string | null
}

/** A line that is, for sure, a firm of the network: by the network's number, an official one, or its name and town. */
export type Match = {
	line: number
	firmId: string
	by: 'reference' | 'siret' | 'siren' | 'name_and_place'
}

/**
 * Two records that may be one firm, to be decided by a person: a line with a known firm, or with an
 * earlier line of the file.
 */
export type Duplicate = { line: number; reason: 'same_siren' | 'near_name' | 'same_record' } & (
	| { firmId: string; firmName: string }
	| { otherLine: number; otherName: string }
)

/** What a line is recognised by. */
export type NamedLine = Omit<KnownFirm, 'id'> & { line: number }

export type Comparison = { matches: Match[]; duplicates: Duplicate[] }

/**
 * Finds, for each line, the record of the network it is, else the records and earlier lines it may be.
 *
 * Sure, in this order: the network's own number, a SIRET, a SIREN that one record alone bears, the same
 * name in the same commune. A SIREN with another SIRET is another establishment: asked. So is a near name.
 * Two different SIRENs are two firms, whatever their names. A record is matched once: a second line for it
 * is asked too. At most two questions a line, in the order of the lines.
 */
export function compareLines(
	lines: readonly NamedLine[],
	knownFirms: readonly KnownFirm[],
): Comparison {
	const known = new FirmLookup<KnownFirm>()
	const earlier = new FirmLookup<NamedLine>()
	for (const firm of knownFirms) known.add(firm, nearNameKeys(foldFirmName(firm.name)))
	const matches: Match[] = []
	const duplicates: Duplicate[] = []
	const takenBy = new Map<string, NamedLine>()
	for (const line of lines) {
		const keys = nearNameKeys(foldFirmName(line.name))
		const sure = known.recognise(line, keys[0])
		const first = sure && takenBy.get(sure.found.id)
		if (sure && first) duplicates.push({ ...otherLine(line, first), reason: 'same_record' })
		else if (sure) {
			takenBy.set(sure.found.id, line)
			matches.push({ line: line.line, firmId: sure.found.id, by: sure.by })
		} else {
			const firm = known.find(line, keys)
			if (firm)
				duplicates.push({
					line: line.line,
					reason: firm.reason,
					firmId: firm.found.id,
					firmName: firm.found.name,
				})
			const other = earlier.find(line, keys)
			if (other) duplicates.push({ ...otherLine(line, other.found), reason: other.reason })
		}
		earlier.add(line, keys)
	}
	return { matches, duplicates }
}

function otherLine({ line }: NamedLine, other: NamedLine) {
	return { line, otherLine: other.line, otherName: other.name }
}

type Named = Omit<KnownFirm, 'id'>
type Entry<Firm> = { key: string; firm: Firm }

// A network with fifty firms of one name has already been told so.
const longestBucket = 50

type NearKeys = Readonly<ReturnType<typeof nearNameKeys>>

/**
 * Firms by their numbers, their names and their near names. Comparing each name with each other one would be
 * a thousand million comparisons for 50 000 lines: those that share a key alone are.
 */
class FirmLookup<Firm extends Named> {
	readonly #byReference = new Map<string, Firm>()
	readonly #bySiret = new Map<string, Firm>()
	readonly #bySiren = new Map<string, Firm[]>()
	readonly #withSiren = new Map<string, Entry<Firm>[]>()
	readonly #withoutSiren = new Map<string, Entry<Firm>[]>()

	add(firm: Firm, keys: NearKeys): void {
		const { reference, siret, siren } = firm
		if (reference && !this.#byReference.has(reference)) this.#byReference.set(reference, firm)
		if (siret && !this.#bySiret.has(siret)) this.#bySiret.set(siret, firm)
		if (siren) file(this.#bySiren, siren, firm)
		const entry = { key: keys[0], firm }
		const buckets = siren ? this.#withSiren : this.#withoutSiren
		for (const near of keys) file(buckets, near, entry)
	}

	/** The firm this is, without a doubt; null when there is any. */
	recognise(firm: Named, key: string): { found: Firm; by: Match['by'] } | null {
		const { reference, siret, siren } = firm
		const own = reference && this.#byReference.get(reference)
		if (own) return { found: own, by: 'reference' }
		const place = siret && this.#bySiret.get(siret)
		if (place) return { found: place, by: 'siret' }
		const alike = siren ? (this.#bySiren.get(siren) ?? []) : []
		const [only] = alike
		if (only && alike.length === 1 && !areApart(only.siret, siret))
			return { found: only, by: 'siren' }
		if (!firm.communeCode) return null
		const named = [this.#withoutSiren, this.#withSiren]
			.flatMap((buckets) => buckets.get(key) ?? [])
			.filter(
				(entry) =>
					entry.key === key &&
					entry.firm.communeCode === firm.communeCode &&
					!areApart(entry.firm.siren, siren) &&
					!areApart(entry.firm.reference, reference),
			)
		const [one] = named
		return one && named.length === 1 ? { found: one.firm, by: 'name_and_place' } : null
	}

	/** The firm this may be. */
	find(firm: Named, keys: NearKeys): { found: Firm; reason: 'same_siren' | 'near_name' } | null {
		const [same] = firm.siren ? (this.#bySiren.get(firm.siren) ?? []) : []
		if (same) return { found: same, reason: 'same_siren' }
		const isNear = (entry: Entry<Firm>) =>
			areNearNames(entry.key, keys[0]) && !areApart(entry.firm.reference, firm.reference)
		for (const near of keys) {
			const found =
				this.#withoutSiren.get(near)?.find(isNear) ??
				(firm.siren ? undefined : this.#withSiren.get(near)?.find(isNear))
			if (found) return { found: found.firm, reason: 'near_name' }
		}
		return null
	}
}

function file<One>(buckets: Map<string, One[]>, key: string, one: One): void {
	const bucket = buckets.get(key)
	if (!bucket) buckets.set(key, [one])
	else if (bucket.length < longestBucket) bucket.push(one)
}

/** Whether two numbers are both known and differ. */
function areApart(one: string | null | '', other: string | null | ''): boolean {
	return Boolean(one && other && one !== other)
}
