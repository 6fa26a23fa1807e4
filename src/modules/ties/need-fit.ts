/** What is sought: any number of trades and skills, each with a weight, and how near. */
export interface Need {
	/** Labels as the firms write them; weights are whole numbers from 1 (default 1). */
	readonly wanted: readonly Wanted[]
}

/** A label sought, and the other names that would do as well: « couvreur » for « Couverture ». */
export interface Wanted {
	readonly label: string
	readonly also?: readonly string[]
	readonly weight?: number
}

/** What a firm offers, as far as the asker may know. */
export interface Offer {
	readonly skills?: readonly string[]
	readonly trades?: readonly string[]
	/** Metres between the firm and the place of the need; absent when either is unknown. */
	readonly distanceMetres?: number
	/** How free the firm is when it is needed, 0…1000; absent when it did not say. */
	readonly availablePerMille?: number
}

/** How well a firm fits a need, with the three factors it is the product of, all in per-mille. */
export interface Fit {
	readonly perMille: number
	/** Weight of the wanted labels it offers among all wanted; whole when nothing particular is. */
	readonly coverPerMille: number
	/** The wanted labels it offers, in the order they were wanted. */
	readonly covered: readonly string[]
	/** 1000 on the spot or when a place is unknown, 368 at `reachMetres`, 135 at twice that. */
	readonly nearPerMille: number
	readonly availablePerMille: number
}

/**
 * How well a firm answers a need: cover of what is wanted × nearness × availability. A label is
 * covered when it, or another of its names, is among the firm's trades or its skills: who seeks "plomberie" does not care which
 * box it was written in. What is unknown (place, availability) never lowers the fit.
 *
 * Nearness is exp(−distance / reach), rounded to a whole per-mille before it is used, so that the same
 * data rank the same on every machine. Zero fit means there is nothing to propose.
 */
export function fitOf(need: Need, offer: Offer, reachMetres: number): Fit {
	const offered = new Set([...(offer.skills ?? []), ...(offer.trades ?? [])])
	const wanted = new Map(need.wanted.map((one) => [one.label, one]))
	let total = 0
	let met = 0
	const covered: string[] = []
	for (const { label, also = [], weight = 1 } of wanted.values()) {
		total += weight
		if (![label, ...also].some((name) => offered.has(name))) continue
		met += weight
		covered.push(label)
	}
	const coverPerMille = total === 0 ? 1000 : Math.round((1000 * met) / total)
	const nearPerMille =
		offer.distanceMetres === undefined
			? 1000
			: Math.round(1000 * Math.exp(-offer.distanceMetres / reachMetres))
	const availablePerMille = offer.availablePerMille ?? 1000
	return {
		perMille: Math.round((coverPerMille * nearPerMille * availablePerMille) / 1_000_000),
		coverPerMille,
		covered,
		nearPerMille,
		availablePerMille,
	}
}
