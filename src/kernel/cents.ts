declare const unit: unique symbol

/** An amount in whole cents: a number that does not mix with euros, nor with counts, without saying so. */
export type Cents = number & { readonly [unit]: 'cents' }

/** Takes a whole number of cents, as the database gives it. */
export function cents(whole: number): Cents {
	return whole as Cents
}

/**
 * Reads an amount as people write it, in cents: « 1 234,50 », « 1234.5 », « 1.234,50 € », « 360 DH ». Null when
 * it is not one or is below zero; a dot before three figures alone is read by nobody the same way, so it is
 * refused.
 */
export function parseEuros(typed: string): Cents | null {
	const bare = typed
		.replace(/[\s\u00a0\u202f]/g, '')
		.replace(/(€|eur|euros?|dh|mad|dirhams?)$/i, '')
	const plain = /^\d{1,3}(\.\d{3})+,\d{1,2}$/.test(bare) ? bare.replaceAll('.', '') : bare
	const [whole, units = '', hundredths = ''] = /^(\d{1,12})(?:[.,](\d{1,2}))?$/.exec(plain) ?? []
	if (whole === undefined) return null
	return cents(Number(units) * 100 + Number(hundredths.padEnd(2, '0')))
}

/** Adds amounts up; nothing is nought. */
export function sumCents(amounts: readonly Cents[]): Cents {
	return cents(amounts.reduce((sum, one) => sum + one, 0))
}
