import type { Label } from './own-network.ts'

/** Somebody of one's networks with whom nothing has happened yet. */
export interface Stranger {
	readonly personId: string
	readonly trades: readonly Label[]
	readonly customers: readonly string[]
	readonly territory: Label | null
	/** Metres between the two firms; absent when a place is unknown. */
	readonly metres?: number
	readonly networks: readonly string[]
}

/** Why it is worth meeting somebody, each reason with its part of the whole, most first. */
export type MeetingReason =
	| { readonly kind: 'opensTrade'; readonly label: string; readonly points: number }
	| { readonly kind: 'opensTerritory'; readonly label: string; readonly points: number }
	| {
			readonly kind: 'sameCustomers'
			readonly customers: readonly string[]
			readonly points: number
	  }
	| { readonly kind: 'near'; readonly km: number; readonly points: number }
	| { readonly kind: 'otherTrade'; readonly points: number }

export interface ProposedMeeting<One extends Stranger = Stranger> {
	readonly stranger: One
	readonly reasons: readonly MeetingReason[]
	readonly points: number
}

/** What the person and their network have already. */
export interface Seeker {
	/** Keys of the trades of their own firms, then of those and of everybody they have a tie with. */
	readonly ownTrades: readonly string[]
	readonly knownTrades: readonly string[]
	readonly knownTerritories: readonly string[]
	readonly customers: readonly string[]
}

/**
 * Whom to meet next: the sum of what each reason is worth. A trade to which no tie leads: 30, once. A
 * territory likewise: 20. The same kinds of customers, in another trade: 20 (they meet the same people and
 * take nothing from each other). Nearness: 20 on the spot, half at `reachMetres` · ln 2. Another trade
 * than one's own: 10. Somebody for whom there is no reason is not proposed. Equal sums: by id.
 */
export function proposeMeetings<One extends Stranger>(
	strangers: readonly One[],
	seeker: Seeker,
	reachMetres: number,
): ProposedMeeting<One>[] {
	const [own, known, territories, customers] = [
		new Set(seeker.ownTrades),
		new Set(seeker.knownTrades),
		new Set(seeker.knownTerritories),
		new Set(seeker.customers),
	]
	return strangers
		.map((stranger): ProposedMeeting<One> => {
			const reasons: MeetingReason[] = []
			const others = stranger.trades.filter(({ key }) => !own.has(key))
			const opened = others.find(({ key }) => !known.has(key))
			if (opened) reasons.push({ kind: 'opensTrade', label: opened.label, points: 30 })
			const { territory, metres } = stranger
			if (territory && !territories.has(territory.key))
				reasons.push({ kind: 'opensTerritory', label: territory.label, points: 20 })
			const same = stranger.customers.filter((one) => customers.has(one)).sort()
			if (same.length > 0 && others.length > 0)
				reasons.push({ kind: 'sameCustomers', customers: same, points: 20 })
			if (metres !== undefined) {
				const points = Math.round(20 * Math.exp(-metres / reachMetres))
				if (points >= 10) reasons.push({ kind: 'near', km: Math.round(metres / 1000), points })
			}
			if (!opened && others.length > 0) reasons.push({ kind: 'otherTrade', points: 10 })
			reasons.sort((a, b) => b.points - a.points || (a.kind < b.kind ? -1 : 1))
			return { stranger, reasons, points: reasons.reduce((sum, { points }) => sum + points, 0) }
		})
		.filter(({ points }) => points > 0)
		.sort((a, b) => b.points - a.points || (a.stranger.personId < b.stranger.personId ? -1 : 1))
}
