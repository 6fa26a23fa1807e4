import type { SearchCriteria } from '../find-introductions.ts'
import type { TradeRead } from './read-need.ts'

/** A criterion to give up, or another trade to ask for, when nobody answers a need. */
export type OtherCriteria =
	| { readonly kind: 'wider'; readonly km: number; readonly criteria: SearchCriteria }
	| { readonly kind: 'anywhere'; readonly criteria: SearchCriteria }
	| { readonly kind: 'otherTrade'; readonly label: string; readonly criteria: SearchCriteria }

/**
 * What could be asked instead, one change at a time, the smallest first: twice as far, anywhere, then the trades that the same
 * words may mean. How many firms each would give is for who searches.
 */
export function otherCriteria(
	sought: SearchCriteria,
	otherTrades: readonly TradeRead[],
): OtherCriteria[] {
	const others: OtherCriteria[] = []
	const { withinKm, communeCode, areaKind, tradeKey } = sought
	if (communeCode && withinKm !== null && withinKm * 2 <= farthestKm)
		others.push({
			kind: 'wider',
			km: withinKm * 2,
			criteria: { ...sought, withinKm: withinKm * 2 },
		})
	if ((communeCode && withinKm !== null) || areaKind)
		others.push({
			kind: 'anywhere',
			criteria: { ...sought, withinKm: null, communeCode: null, areaKind: null, areaCode: null },
		})
	for (const { key, name } of otherTrades)
		if (key !== tradeKey)
			others.push({
				kind: 'otherTrade',
				label: name,
				criteria: { ...sought, tradeKey: key, alsoTradeKeys: [] },
			})
	return others
}

/** As far as a need may be stated for. */
const farthestKm = 1000
