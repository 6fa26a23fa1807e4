/** What of a need decides whom it finds; when it is for, and how far around its place, only rank or narrow. */
export interface NeedScope {
	readonly words: string
	readonly tradeKey: string | null
	readonly skillKeys: readonly string[]
	readonly communeCode: string | null
	readonly areaKind: string | null
	readonly areaCode: string | null
	readonly customer: string | null
}

/**
 * Whether a need is one of before said again: the same words, and nothing sought that those before did not seek. So a chip
 * removed, put back by reading the words anew, or other days cost nothing; another trade or another place is another need.
 */
export function isSaidAgain(need: NeedScope, before: readonly NeedScope[]): boolean {
	const same = before.filter(({ words }) => words === need.words)
	const was = (sought: (one: NeedScope) => string | null) =>
		sought(need) === null || same.some((one) => sought(one) === sought(need))
	return (
		same.length > 0 &&
		was(({ tradeKey }) => tradeKey) &&
		was(({ customer }) => customer) &&
		was(placeOf) &&
		need.skillKeys.every((key) => same.some(({ skillKeys }) => skillKeys.includes(key)))
	)
}

function placeOf({ communeCode, areaKind, areaCode }: NeedScope): string | null {
	return areaCode ? `${areaKind} ${areaCode}` : communeCode
}
