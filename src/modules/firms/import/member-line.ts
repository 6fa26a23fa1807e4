import type { Commune } from './commune-index.ts'
import type { HeadcountBand } from './headcount.ts'
import type { TurnoverBand } from './turnover.ts'

/** One line of a members' file, read and checked: exactly what an import inserts. */
export type MemberLine = {
	/** The line of the file it comes from. */
	line: number
	/** What the network itself calls this member: its number in the club's own books. */
	reference: string | null
	firm: {
		name: string
		/** Nine digits. */
		siren: string | null
		/** Fourteen digits, beginning with `siren`. */
		siret: string | null
		/** Fifteen digits. */
		ice: string | null
		/** Number and street, one under the other. */
		address: string | null
		/** As found, or as typed when it is not one of the country's. */
		postcode: string | null
		/** The commune of the official list. */
		commune: Commune | null
		/** What was typed when no commune of the list fits: a foreign town, or a Moroccan one. */
		town: string | null
		headcount: HeadcountBand | null
		/** E.164; the firm's own, not its leader's. */
		phone: string | null
		/** In small letters; the firm's own. */
		email: string | null
		/** `43.32A`. */
		naf: string | null
		turnover: TurnoverBand | null
		/** Days of work it can still take on each week. */
		capacityDays: number | null
		/** With its `https://`. */
		website: string | null
		/** Lines kept, control characters removed. */
		description: string | null
	}
	/** Null when the line says nothing of anybody. */
	person: {
		givenName: string | null
		familyName: string | null
		function: string | null
		/** In small letters. */
		email: string | null
		/** E.164. */
		phone: string | null
	} | null
	trades: string[]
	skills: string[]
	needs: string[]
	customers: CustomerKind[]
	languages: string[]
	certifications: Certification[]
}

/** Who a firm works for. */
export type CustomerKind = 'consumers' | 'firms' | 'public'

/** A label or a certificate, and the day it ends, as YYYY-MM-DD, when it was told. */
export type Certification = { label: string; expiresOn: string | null }
