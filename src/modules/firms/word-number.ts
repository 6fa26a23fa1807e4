import {
	type IdentifierReading,
	parseEmail,
	parseIce,
	parsePhone,
	parsePostcode,
	parseSiren,
	parseSiret,
	parseVat,
} from './identifiers.ts'
import { type ImportPhrases, wordProblem } from './import/phrases.ts'
import type { FileProblem } from './import/problems.ts'

const readers = {
	siren: parseSiren,
	siret: parseSiret,
	ice: parseIce,
	vat: parseVat,
	email: parseEmail,
	phone: parsePhone,
	postcode: parsePostcode,
} satisfies Record<string, (typed: string) => IdentifierReading>

/**
 * What is wrong with a number or an address as it was typed, in the import's own words: « Il manque un
 * chiffre : un SIREN en compte neuf. » The schema's finding holds what was received between quotes.
 */
export function wordNumber(
	phrases: ImportPhrases,
	kind: keyof typeof readers,
	received = '',
): string {
	const typed = received.replace(/^"(.*)"$/su, '$1')
	const reading: IdentifierReading = readers[kind](typed)
	return reading.ok
		? wordProblem(phrases, { code: `${kind}.empty` })
		: wordProblem(phrases, reading)
}

/** Why a file is no table of members, in the import's words. */
export function wordFile(phrases: ImportPhrases, problem: unknown): string {
	return wordProblem(phrases, problem as FileProblem)
}
