// Who may read what of a firm's card. The only place that decides it: pages, exports and search documents
// are all made from `maskCard`. Pure.

/**
 * Who a firm speaks to, from the narrowest: its own people, the members of its networks, everyone signed
 * in on this instance, everybody.
 */
export const audiences = ['self', 'networks', 'instance', 'public'] as const
export type Audience = (typeof audiences)[number]

/** What a firm may choose for its whole card: a card for itself alone would be no card. */
export const firmAudiences = ['networks', 'instance', 'public'] as const
export type FirmAudience = (typeof firmAudiences)[number]

/** The fields of a card that have an audience of their own. The name goes wherever the firm goes. */
export const visibleFields = [
	'trades',
	'skills',
	'needs',
	'customers',
	'languages',
	'certifications',
	'zones',
	'headcount',
	'turnover',
	'capacity',
	'identifiers',
	'address',
	'phone',
	'email',
	'website',
	'description',
	'people',
] as const
export type VisibleField = (typeof visibleFields)[number]

/** What a firm chose, field by field; a field left out has its default. */
export type ChosenAudiences = Partial<Record<VisibleField, Audience>>

/**
 * Who reads a field until the firm says otherwise. What makes a firm found goes as far as the firm does;
 * what reaches it, measures it or shows its weakness stays in its networks; its turnover is its own.
 */
export const defaultAudiences: Readonly<Record<VisibleField, Audience>> = {
	trades: 'public',
	skills: 'public',
	needs: 'networks',
	customers: 'public',
	languages: 'public',
	certifications: 'public',
	zones: 'public',
	headcount: 'instance',
	turnover: 'self',
	capacity: 'networks',
	identifiers: 'instance',
	address: 'public',
	phone: 'networks',
	email: 'networks',
	website: 'public',
	description: 'public',
	people: 'instance',
}

/** The narrower of two audiences. */
export function narrower(one: Audience, other: Audience): Audience {
	return audiences.indexOf(one) <= audiences.indexOf(other) ? one : other
}

/** Who reads a field of a firm's card: what was chosen for it or its default, never wider than the firm. */
export function audienceOf(
	field: VisibleField,
	chosen: ChosenAudiences,
	firmAudience: FirmAudience,
): Audience {
	return narrower(chosen[field] ?? defaultAudiences[field], firmAudience)
}

/** Whether a reader reads what is told to an audience: who reads as `self` reads all, `public` the public alone. */
export function mayRead(reader: Audience, told: Audience): boolean {
	return audiences.indexOf(told) >= audiences.indexOf(reader)
}

/** A card before it is shown: whom the firm and its fields are for, and any of the fields. */
export type WholeCard = {
	visibility: FirmAudience
	chosen: ChosenAudiences
	fields: Partial<Record<VisibleField, unknown>>
}

/** The fields that are left for a reader: one that may not be read is not there, as if it were empty. */
export type MaskedFields<Card extends WholeCard> = Partial<Card['fields']>

/**
 * A card as a reader of `reader` sees it: exactly the fields that are told to them. A hidden field has no
 * key at all, so that hidden and never written look the same. Whether the reader may know of the firm at
 * all is another question, which row security answers.
 */
export function maskCard<Card extends WholeCard>(card: Card, reader: Audience): MaskedFields<Card> {
	const readable = visibleFields.filter(
		(field) =>
			field in card.fields && mayRead(reader, audienceOf(field, card.chosen, card.visibility)),
	)
	return Object.fromEntries(
		readable.map((field) => [field, card.fields[field]]),
	) as MaskedFields<Card>
}
