import { parseEuros } from '#kernel'

const largest = 100_000_000

/** Reads an amount of dues as people write it, in cents; null when it is not one or passes a million. */
export function readAmount(typed: string): number | null {
	const amount = parseEuros(typed)
	return amount !== null && amount <= largest ? amount : null
}
