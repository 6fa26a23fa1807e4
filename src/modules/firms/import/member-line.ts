import type { Commune } from './commune-index.ts'
import type { HeadcountBand } from './headcount.ts'

/** One line of a members' file, read and checked: exactly what an import inserts. */
export type MemberLine = {
	/** The line of the file it comes from. */
	line: number
	firm: {
		name: string
		/** Nine digits. */
		siren: string | null
		/** Fourteen digits, beginning with `siren`. */
		siret: string | null
		/** Fifteen digits. */
		ice: string | null
		/** As found, or as typed when it is not one of the country's. */
		postcode: string | null
		/** The commune of the official list. */
		commune: Commune | null
		/** What was typed when no commune of the list fits: a foreign town, or a Moroccan one. */
		town: string | null
		headcount: HeadcountBand | null
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
}
