import type { Id } from '#kernel'
import { areNearNames, foldFirmName, nearNameKeys } from './labels.ts'

/** What a record of a network is compared by; null, what it does not tell. */
type Compared = { membershipId: Id; name: string; siren: string | null; commune: string | null }

/** Two records that may be one firm: they bear one number, or near names in one place. */
export type TwinPair<Twin> = { one: Twin; other: Twin; sameNumber: boolean }

/**
 * The records that may be one firm, two by two, those of one number first, `most` at most. Their time grows as the
 * records do, not as their pairs: 5 000 records, compared each with each other, held the process for 46 s.
 */
export function nearTwins<Twin extends Compared>(
	twins: readonly Twin[],
	most: number,
): TwinPair<Twin>[] {
	const pairs = new Map<string, TwinPair<Twin>>()
	const add = (alike: Iterable<readonly [Twin, Twin]>, sameNumber: boolean) => {
		for (const [one, other] of alike) {
			if (pairs.size === most) return
			const pair = [one.membershipId, other.membershipId].sort().join(' ')
			if (!pairs.has(pair)) pairs.set(pair, { one, other, sameNumber })
		}
	}
	add(pairsOf(filed(twins, ({ siren }) => (siren ? [siren] : []))), true)
	const folded = new Map(twins.map((twin) => [twin, foldFirmName(twin.name)]))
	const nameOf = (twin: Twin) => folded.get(twin) as string
	const byName = filed(twins, (twin) =>
		nearNameKeys(nameOf(twin)).map((key) => `${key} / ${twin.commune}`),
	)
	add(
		pairsOf(byName, (one, other) => areNearNames(nameOf(one), nameOf(other))),
		false,
	)
	return [...pairs.values()]
}

function filed<One>(all: readonly One[], keysOf: (one: One) => string[]): One[][] {
	const drawers = new Map<string, One[]>()
	for (const one of all)
		for (const key of keysOf(one)) {
			const drawer = drawers.get(key)
			if (drawer) drawer.push(one)
			else drawers.set(key, [one])
		}
	return [...drawers.values()]
}

function* pairsOf<One>(
	drawers: One[][],
	areAlike: (one: One, other: One) => boolean = () => true,
): Generator<readonly [One, One]> {
	for (const drawer of drawers)
		for (const [place, one] of drawer.entries())
			for (const other of drawer.slice(place + 1)) if (areAlike(one, other)) yield [one, other]
}
