// What a firm's card is made of. Shapes and their values, for acts, pages and whoever searches.
import type { Id } from '#kernel'
import type { Precision } from './position.ts'
import type { ChosenAudiences, FirmAudience, VisibleField } from './visibility.ts'

export const firmKinds = [
	'company',
	'sole_trader',
	'association',
	'public_body',
	'project',
] as const
export type FirmKind = (typeof firmKinds)[number]

export const zoneKinds = ['commune', 'epci', 'departement', 'region', 'country', 'radius'] as const

export const customerKinds = ['consumers', 'firms', 'public'] as const
export type CustomerKind = (typeof customerKinds)[number]

/** The bands of Sirene, from nobody to 10 000 and more. */
export const headcountBands = [
	'00',
	'01',
	'02',
	'03',
	'11',
	'12',
	'21',
	'22',
	'31',
	'32',
	'41',
	'42',
	'51',
	'52',
	'53',
] as const

/** Bands of turnover in the firm's own currency: in euros from 100 000, in dirhams from a million. */
export const turnoverBands = ['t1', 't2', 't3', 't4', 't5', 't6'] as const

/** Languages one works in, as tags: those of the members' customers and neighbours. */
export const languageTags = [
	'fr',
	'ar',
	'zgh',
	'en',
	'nl',
	'de',
	'es',
	'pt',
	'it',
	'pl',
	'tr',
	'zh',
] as const

/** What is written freely, and the key under which it is compared. */
export type Label = { key: string; label: string }

/** `2027-06-30`; days inside a card are texts, since they come out of the database together. */
export type Certification = Label & { expiresOn: string | null; isExpired: boolean }

export type CardZone = { kind: string; code: string; km: number | null; name: string }

/** An activity by its code, always with the nomenclature it belongs to; the label when that one is known. */
export type Activity = { code: string; nomenclature: 'NAFRev2' | 'NAF2025'; label: string | null }

/** What each country's offices call a firm; the other country's are never filled. */
export type Identifiers = {
	siren: string | null
	siret: string | null
	vat: string | null
	activity: Activity | null
	ice: string | null
	fiscalNumber: string | null
	tradeRegister: string | null
	tradeRegisterCourt: string | null
	cnss: string | null
	businessTax: string | null
}

export type Address = {
	lines: string | null
	postcode: string | null
	communeCode: string | null
	/** The commune, or the town as it was written where no commune of the list fits. */
	town: string | null
	latitude: number | null
	longitude: number | null
	/** How well the point is known; null without a point. */
	precision: Precision | null
}

/** Somebody who acts for the firm today; addresses only where row security lets them through. */
export type CardPerson = {
	mandateId: Id
	role: string
	startsOn: Temporal.PlainDate
	personId: Id
	givenName: string
	familyName: string
	jobTitle: string | null
	email: string | null
	phone: string | null
}

/** The fields of a card that have an audience of their own; empty ones are null or empty lists. */
export type CardFields = {
	trades: Label[]
	skills: Label[]
	needs: Label[]
	customers: CustomerKind[]
	languages: string[]
	certifications: Certification[]
	zones: CardZone[]
	headcount: string | null
	turnover: string | null
	capacity: number | null
	identifiers: Identifiers
	address: Address
	phone: string | null
	email: string | null
	website: string | null
	description: string | null
	people: CardPerson[]
}

/** A firm as its own people see it: who it is, who may read what, and every field. */
export type Card = {
	id: Id
	name: string
	kind: FirmKind
	country: 'FR' | 'MA'
	claimedAt: Temporal.Instant | null
	visibility: FirmAudience
	chosen: ChosenAudiences
	fields: CardFields
}

const identifiersOf = {
	FR: ['siren', 'siret', 'vat', 'activity'],
	MA: ['ice', 'fiscalNumber', 'tradeRegister', 'tradeRegisterCourt', 'cnss', 'businessTax'],
} as const satisfies Record<'FR' | 'MA', readonly (keyof Identifiers)[]>

/** The numbers that a firm of a country has, in the order of its card: a French one never has an ICE. */
export function identifiersIn(country: 'FR' | 'MA'): readonly (keyof Identifiers)[] {
	return identifiersOf[country]
}

/** Whether nothing was written in a field, or nothing may be read there. */
export function isEmptyField(fields: Partial<CardFields>, field: VisibleField): boolean {
	const value = fields[field]
	if (value === undefined || value === null) return true
	if (Array.isArray(value)) return value.length === 0
	if (typeof value === 'object') return Object.values(value).every((one) => one === null)
	return value === ''
}

/** What makes a firm found and met, most useful first. */
const usefulFields = [
	'trades',
	'skills',
	'address',
	'zones',
	'customers',
	'description',
	'needs',
	'phone',
] as const satisfies readonly VisibleField[]
export type UsefulField = (typeof usefulFields)[number]

/** What a firm could add to its card, most useful first: what is worth a line is only what makes it found. */
export function missingIn(fields: Partial<CardFields>): UsefulField[] {
	return usefulFields.filter((field) => isEmptyField(fields, field))
}
