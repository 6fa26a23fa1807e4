import { type Cents, cents, sumCents } from '#kernel'

/** What one firm gave and received over a span. */
export type Exchanged = { given: number; received: number }

/** Whether a firm gives without receiving, or receives without giving: `threshold` one way, none the other. */
export function oneWay(
	{ given, received }: Exchanged,
	threshold: number,
): 'gives' | 'receives' | null {
	if (given >= threshold && received === 0) return 'gives'
	if (received >= threshold && given === 0) return 'receives'
	return null
}

/** What came through the network in a year, beside all the turnover of the firm and the reference. */
export type YearlyShare = {
	year: number
	throughNetwork: Cents
	turnover: Cents | null
	/** Of ten thousand; null when the turnover is not said, or nought. */
	shareBps: number | null
	referenceBps: number
}

/** The share of a year: rounded down to a hundredth of a percent, so that the reference is reached, not nearly. */
export function yearlyShare(
	year: number,
	amounts: readonly Cents[],
	turnover: Cents | null,
	referenceBps: number,
): YearlyShare {
	const throughNetwork = sumCents(amounts)
	const shareBps = turnover ? Number((BigInt(throughNetwork) * 10_000n) / BigInt(turnover)) : null
	return { year, throughNetwork, turnover: turnover && cents(turnover), shareBps, referenceBps }
}
