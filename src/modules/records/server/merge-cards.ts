import type { Tx } from '#db'
import { type CardValues, type FieldValue, proposable, spellValue } from '#firms'
import { cardValues } from '#firms/server'
import type { Id } from '#kernel'
import type { Choices } from '../inputs.ts'

/** Both cards as they stand, whole: for an act of the system that has checked who may see them. */
export type MergeCards = { kept: CardValues; absorbed: CardValues }

export async function mergeCards(tx: Tx, keptId: Id, absorbedId: Id): Promise<MergeCards> {
	return {
		kept: await cardValues(tx, keptId, 'self'),
		absorbed: await cardValues(tx, absorbedId, 'self'),
	}
}

/** The fields on which two cards differ, in the order of a card. */
export function differing({ kept, absorbed }: MergeCards) {
	return proposable.filter(
		(field) => spellValue(kept[field] ?? null) !== spellValue(absorbed[field] ?? null),
	)
}

/** What the kept card will say in the fields where the other's value, or both, were chosen. */
export function chosenValues({ kept, absorbed }: MergeCards, choices: Choices): CardValues {
	const chosen: CardValues = {}
	for (const field of proposable) {
		const [mine, other] = [kept[field] ?? null, absorbed[field] ?? null]
		if (choices[field] === 'absorbed') chosen[field] = other
		if (choices[field] === 'both') chosen[field] = joined(mine, other)
	}
	return chosen
}

/** Two lists become one; of two texts, the kept one stays. */
function joined(mine: FieldValue, other: FieldValue): FieldValue {
	if (!Array.isArray(mine) || !Array.isArray(other)) return mine ?? other
	return [...new Set([...mine, ...other])]
}

/** Whether the cards still say what was shown to who chose. */
export function sameCards(one: MergeCards, other: MergeCards): boolean {
	return (['kept', 'absorbed'] as const).every((side) =>
		proposable.every(
			(field) => spellValue(one[side][field] ?? null) === spellValue(other[side][field] ?? null),
		),
	)
}
