import type { Country } from '../identifiers.ts'

/** The bands a firm tells its turnover by, each from its smallest amount, in euros. */
const bandsFrom = [
	[0, 't1'],
	[100_000, 't2'],
	[500_000, 't3'],
	[2_000_000, 't4'],
	[10_000_000, 't5'],
	[50_000_000, 't6'],
] as const

export type TurnoverBand = (typeof bandsFrom)[number][1]

/** A dirham is counted ten to the euro: bands are orders of size, not amounts. */
const dirhamsToTheEuro = 10

const units: readonly [RegExp, number][] = [
	[/(\d)\s*(m|me|m€|millions?)\b|(\d)\s*m€/i, 1_000_000],
	[/(\d)\s*(k|ke|keur|milliers?|mille)\b|(\d)\s*k€/i, 1000],
]

/**
 * Reads a yearly turnover as lists write it: « 250 000 € », « 1,2 M€ », « 80k », « moins de 100 000 ». Only
 * its band is kept. Null when it is no amount.
 */
export function readTurnover(typed: string, country: Country): TurnoverBand | null {
	const text = typed.toLowerCase().replace(/(?<=\d)[\s\u00a0\u202f.](?=\d{3}(?!\d))/g, '')
	const numbers = text.match(/\d+([.,]\d+)?/g)?.map((one) => Number(one.replace(',', '.'))) ?? []
	const [first, second] = numbers
	if (first === undefined || numbers.length > 2 || /^-/.test(text)) return null
	const unit = units.find(([pattern]) => pattern.test(text))?.[1] ?? 1
	const middle = second === undefined ? first : (first + second) / 2
	const isUnder = /^(<|moins de|under|less than)/.test(text)
	const amount = (middle * unit * (isUnder ? 0.99 : 1)) / (country === 'MA' ? dirhamsToTheEuro : 1)
	return amount > 1e12 ? null : (bandsFrom.findLast(([from]) => amount >= from)?.[1] ?? 't1')
}
