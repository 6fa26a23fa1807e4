const largest = 100_000_000

/**
 * Reads an amount as people write it (« 1 200 », « 360,50 € », « 0 »), in cents; null when it is not one, is
 * below zero or passes a million.
 */
export function readAmount(typed: string): number | null {
	const bare = typed
		.replace(/[\s\u00a0\u202f]/g, '')
		.replace(/(€|eur|euros?|dh|mad|dirhams?)$/i, '')
	const [whole, units = '', cents = ''] = /^(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(bare) ?? []
	if (whole === undefined) return null
	const amount = Number(units) * 100 + Number(cents.padEnd(2, '0'))
	return amount <= largest ? amount : null
}
