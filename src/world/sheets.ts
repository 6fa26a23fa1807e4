/** A day written as `AAAA-MM-JJ`; `Temporal.PlainDate.from` reads it. */
export type Day = string

/** Where a firm works: a commune, a département, a region, a country, or so many km around its seat. */
export type WorldZone = {
	kind: 'commune' | 'departement' | 'region' | 'country' | 'radius'
	code?: string
	km?: number
}

/** What a firm says of itself, as it would fill its sheet in the directory. */
export type FirmSheet<Key extends string = string> = {
	key: Key
	country: 'FR' | 'MA'
	kind: 'company' | 'sole_trader' | 'association' | 'project'
	name: string
	siren?: string
	siret?: string
	ice?: string
	ifNumber?: string
	rc?: string
	cnss?: string
	/** NAF rév. 2, the nomenclature in force until 1 January 2027. */
	nafCode?: string
	communeCode: string
	communeName: string
	postcode: string
	/** The bands of Sirene: 00 nobody, 01 1–2, 02 3–5, 03 6–9, 11 10–19, 12 20–49, 21 50–99. */
	headcountBand: '00' | '01' | '02' | '03' | '11' | '12' | '21'
	trades: string[]
	skills: string[]
	needs: string[]
	zones: WorldZone[]
	customerTypes: ('consumers' | 'firms' | 'public')[]
	languages: ('fr' | 'ar' | 'en' | 'nl' | 'es' | 'pt')[]
	certifications?: { label: string; expiresOn?: Day }[]
	description: string
	website?: string
	/** Days the firm said it could take work, and when it said so. */
	free?: { startsOn: Day; endsOn: Day; declaredOn: Day }
	visibility: 'networks' | 'instance' | 'public'
	claimed: boolean
}

/** Somebody, and what they decided about carrying other people's introductions. */
export type PersonSheet<Key extends string = string> = {
	key: Key
	givenName: string
	familyName: string
	function: string
	email: string
	phone?: string
	locale: 'fr' | 'ar' | 'en'
	/** No longer a go-between from that day, for good or until the last day given. */
	optedOut?: { from: Day; until?: Day }
	/** At most so many introductions carried in a month. */
	monthlyCap?: number
}

/** The months, rules and people of a network, before its keys become references. */
export type NetworkSheet<Key extends string, Firm extends string, Person extends string> = {
	key: Key
	name: string
	family: 'geographic' | 'thematic' | 'trade' | 'business'
	purpose: string
	territory: string
	timeZone: 'Europe/Paris' | 'Africa/Casablanca'
	currency: 'EUR' | 'MAD'
	/** Who holds a seat: the firm, or a named person. */
	seats: 'firm' | 'person'
	foundedOn: Day
	roles: { person: Person; role: NetworkRole; startsOn: Day }[]
	members: Membership<Firm, Person>[]
}

/** What somebody does for a network. */
export type NetworkRole =
	| 'facilitator'
	| 'president'
	| 'board'
	| 'treasurer'
	| 'category_buyer'
	| 'mediator'
	| 'auditor'

/** A firm (or, for a nominative seat, a person of that firm) in a network. */
export type Membership<Firm extends string = string, Person extends string = string> = {
	firm: Firm
	person?: Person
	state: 'member' | 'on_trial' | 'visitor' | 'invited' | 'suspended' | 'left'
	since: Day
	sponsor?: Person
}

/** Firms of one file; the compiler learns their keys, so that a reference to nobody fails there. */
export function firmSheets<Key extends string>(sheets: FirmSheet<Key>[]): FirmSheet<Key>[] {
	return sheets
}

/** People of one file, likewise. */
export function personSheets<Key extends string>(sheets: PersonSheet<Key>[]): PersonSheet<Key>[] {
	return sheets
}
