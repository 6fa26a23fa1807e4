/**
 * A trade of the reference table: what a card calls it, who practises it, what they work on, when one calls them. From the
 * activities of the NAF and their contents; general, and written for no need in particular.
 */
export interface ReferenceTrade {
	readonly name: string
	/** Codes of the NAF rév. 2 whose firms practise it, the nearest first. */
	readonly naf: readonly string[]
	readonly people: readonly string[]
	readonly objects: readonly string[]
	/** What goes wrong, or is wanted, when one needs it. */
	readonly occasions: readonly string[]
	readonly inEnglish: readonly string[]
	readonly inArabic: readonly string[]
}

/** A row of db/reference/trades.csv. */
export type TradeRow = Readonly<
	Record<'name' | 'naf' | 'people' | 'objects' | 'occasions' | 'in_english' | 'in_arabic', string>
>

/** The trade of a row, whose lists are separated by commas. */
export function tradeOf(row: TradeRow): ReferenceTrade {
	return {
		name: row.name,
		naf: listed(row.naf),
		people: listed(row.people),
		objects: listed(row.objects),
		occasions: listed(row.occasions),
		inEnglish: listed(row.in_english),
		inArabic: listed(row.in_arabic),
	}
}

function listed(cell: string): string[] {
	return cell.split(', ').filter(Boolean)
}
