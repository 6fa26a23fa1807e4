/** After so many months a sheet is to be confirmed. */
const monthsFresh = 12

export type Freshness = { months: number; isStale: boolean }

/** How long ago somebody last said that a sheet is right, in whole months, and whether that is too long. */
export function freshness(verifiedOn: Temporal.PlainDate, today: Temporal.PlainDate): Freshness {
	const { months } = verifiedOn.until(today, { largestUnit: 'months' })
	return { months: Math.max(0, months), isStale: months >= monthsFresh }
}
