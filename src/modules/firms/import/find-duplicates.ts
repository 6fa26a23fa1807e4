import { areNearNames, foldFirmName } from '../labels.ts'

/** A firm the network already has a record of. */
export type KnownFirm = { id: string; name: string; siren: string | null }

/**
 * Two records that may be one firm, proposed for merge and never merged by the import:
 * a line of the file with a known firm, or with an earlier line.
 */
export type Duplicate = { line: number; reason: 'same_siren' | 'near_name' } & (
	| { firmId: string; firmName: string }
	| { otherLine: number; otherName: string }
)

type NamedLine = { line: number; name: string; siren: string | null }

/**
 * Finds, for each line, the known firm and the earlier line it most looks like: the same SIREN first,
 * else a near name. Two different SIRENs are two firms, whatever their names. At most two proposals
 * a line, in the order of the lines.
 */
export function findDuplicates(
	lines: readonly NamedLine[],
	knownFirms: readonly KnownFirm[],
): Duplicate[] {
	const known = new FirmLookup<KnownFirm>()
	const earlier = new FirmLookup<NamedLine>()
	for (const firm of knownFirms) known.add(firm, nearKeys(foldFirmName(firm.name)))
	const duplicates: Duplicate[] = []
	for (const line of lines) {
		const keys = nearKeys(foldFirmName(line.name))
		const firm = known.find(line, keys)
		if (firm)
			duplicates.push({
				line: line.line,
				reason: firm.reason,
				firmId: firm.found.id,
				firmName: firm.found.name,
			})
		const other = earlier.find(line, keys)
		if (other)
			duplicates.push({
				line: line.line,
				reason: other.reason,
				otherLine: other.found.line,
				otherName: other.found.name,
			})
		earlier.add(line, keys)
	}
	return duplicates
}

type Named = { name: string; siren: string | null }
type Entry<Firm> = { key: string; firm: Firm }

// A network with fifty firms of one name has already been told so.
const longestBucket = 50
const shortestForgiven = 8

/**
 * Firms by SIREN and by near name. Comparing each name with each other one would be a thousand
 * million comparisons for 50 000 lines; instead a name is filed under itself and under itself
 * without each of its letters in turn: names one letter apart always share such a key.
 */
class FirmLookup<Firm extends Named> {
	readonly #bySiren = new Map<string, Firm>()
	readonly #withSiren = new Map<string, Entry<Firm>[]>()
	readonly #withoutSiren = new Map<string, Entry<Firm>[]>()

	add(firm: Firm, keys: NearKeys): void {
		if (firm.siren && !this.#bySiren.has(firm.siren)) this.#bySiren.set(firm.siren, firm)
		const entry = { key: keys[0], firm }
		const buckets = firm.siren ? this.#withSiren : this.#withoutSiren
		for (const near of keys) {
			const bucket = buckets.get(near)
			if (!bucket) buckets.set(near, [entry])
			else if (bucket.length < longestBucket) bucket.push(entry)
		}
	}

	find(firm: Named, keys: NearKeys): { found: Firm; reason: Duplicate['reason'] } | null {
		const same = firm.siren && this.#bySiren.get(firm.siren)
		if (same) return { found: same, reason: 'same_siren' }
		const isNear = ({ key }: Entry<Firm>) => areNearNames(key, keys[0])
		for (const near of keys) {
			const found =
				this.#withoutSiren.get(near)?.find(isNear) ??
				(firm.siren ? undefined : this.#withSiren.get(near)?.find(isNear))
			if (found) return { found: found.firm, reason: 'near_name' }
		}
		return null
	}
}

/** The folded name, then itself without each of its letters. */
type NearKeys = readonly [string, ...string[]]

function nearKeys(key: string): NearKeys {
	const keys: [string, ...string[]] = [key]
	if (key.length < shortestForgiven) return keys
	for (let place = 0; place < key.length; place++)
		if (!/\d/.test(key[place] ?? '')) keys.push(key.slice(0, place) + key.slice(place + 1))
	return keys
}
