/** How a network describes itself, whoever writes it: the network, or the adviser who lists it. */

export const families = ['geographic', 'thematic', 'trade', 'business'] as const
export type Family = (typeof families)[number]

/** How often one meets. */
export const rhythms = [
	'weekly',
	'fortnightly',
	'monthly',
	'two_monthly',
	'quarterly',
	'yearly',
	'irregular',
] as const
export type Rhythm = (typeof rhythms)[number]

/** How one comes in: who wishes, or who the members agreed to. */
export const entries = ['open', 'cooptation'] as const
export type Entry = (typeof entries)[number]

/** Who may read the page of a network: nobody outside, whoever is signed in, everybody. */
export const pageAudiences = ['self', 'instance', 'public'] as const
export type PageAudience = (typeof pageAudiences)[number]

/** What a network may tell on its page besides its name, its family and its territory. */
export const pageParts = [
	'purpose',
	'numbers',
	'meetings',
	'dues',
	'entry',
	'trades',
	'size',
	'contact',
	'members',
] as const
export type PagePart = (typeof pageParts)[number]

export type ZoneKind = 'commune' | 'epci' | 'departement' | 'region' | 'country'
/** An area that a network covers. */
export type SheetZone = { kind: ZoneKind; code: string }
/** A trade that the network looks for, or whose one seat is taken. */
export type SheetTrade = { key: string; label: string; state: 'sought' | 'taken' }
