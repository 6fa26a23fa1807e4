import { foldLabel } from '#kernel'
import type { SheetTrade } from './description.ts'

/** The trades of a sheet from what was typed: one row a trade; a trade whose seat is taken is not sought. */
export function tradesOf(sought: readonly string[], taken: readonly string[]): SheetTrade[] {
	const rows = new Map<string, SheetTrade>()
	for (const [state, labels] of [
		['sought', sought],
		['taken', taken],
	] as const)
		for (const label of labels) {
			const key = foldLabel(label)
			if (key) rows.set(key, { key, label, state })
		}
	return [...rows.values()]
}
