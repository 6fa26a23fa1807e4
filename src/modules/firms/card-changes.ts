// What may be proposed of a card, and how a proposal compares with it. Pure.

/** The fields that somebody else may propose to change, with the audience that must be able to read each. */
export const proposableFields = {
	name: null,
	siren: 'identifiers',
	siret: 'identifiers',
	ice: 'identifiers',
	postcode: 'address',
	commune: 'address',
	headcountBand: 'headcount',
	phone: 'phone',
	email: 'email',
	website: 'website',
	description: 'description',
	trades: 'trades',
	skills: 'skills',
	needs: 'needs',
} as const
export type ProposableField = keyof typeof proposableFields
export const proposable = Object.keys(proposableFields) as readonly ProposableField[]

/** A field as a card holds it: a text, a list of words, or nothing. */
export type FieldValue = string | string[] | null
export type CardValues = Partial<Record<ProposableField, FieldValue>>

/** One field that would change: what it said when it was proposed, and what it would say. */
export type CardChange = { field: ProposableField; old: FieldValue; new: FieldValue }

/** The fields of `next` that say something else than `now` does; a field that `now` does not hold is left out. */
export function changesBetween(now: CardValues, next: CardValues): CardChange[] {
	return proposable.flatMap((field) => {
		const [before, after] = [now[field], next[field]]
		if (before === undefined || after === undefined || sameValue(before, after)) return []
		return [{ field, old: before, new: after }]
	})
}

/**
 * How a proposed change stands beside the card of today: `waiting` while the card says what it did,
 * `changed` when it says something else since, `done` when it already says what is proposed.
 */
export function standingOf(change: CardChange, today: FieldValue): 'waiting' | 'changed' | 'done' {
	if (sameValue(today, change.new)) return 'done'
	return sameValue(today, change.old) ? 'waiting' : 'changed'
}

/** Whether two values say the same: words in any order, an empty list or text as nothing. */
export function sameValue(one: FieldValue, other: FieldValue): boolean {
	return spellValue(one) === spellValue(other)
}

/** A value as one text, to compare and to send back with a form. */
export function spellValue(value: FieldValue): string {
	if (value === null || value.length === 0) return 'null'
	return JSON.stringify(typeof value === 'string' ? value : [...value].sort())
}
