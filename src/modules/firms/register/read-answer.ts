import { headcountBands } from '../card.ts'
import { parseSiret } from '../identifiers.ts'

/** What the register says of a firm that a card may hold. The commune is a code; nobody's name is kept. */
export type RegisteredFirm = {
	name: string
	siret: string | null
	postcode: string | null
	communeCode: string | null
	headcountBand: string | null
	/** The code of its activity in the nomenclature of the day, and in the one to come while both are given. */
	activity: string | null
	activity2025: string | null
}

/**
 * What became of a question to the register: the firm, in activity or ceased; a firm that asked not to be
 * published, of which nothing is read; none of that number; or an answer that makes no sense.
 */
export type RegisterReading =
	| { state: 'found' | 'ceased'; firm: RegisteredFirm }
	| { state: 'hidden' | 'unknown' | 'malformed' }

/**
 * Reads an answer of recherche-entreprises about one SIREN. Nothing in it is trusted: every value is checked
 * for its shape, words lose what is no plain text, and what does not fit is left out. Its directors and
 * their days of birth are never read.
 */
export function readRegisterAnswer(body: string, siren: string): RegisterReading {
	const results = listIn(body)
	if (!results) return { state: 'malformed' }
	const found = results.map(recordIn).find((one) => one?.siren === siren)
	return found ? readResult(found) : { state: 'unknown' }
}

/** Reads one firm of the register, as it stands in `results`. */
function readResult(found: Fields): RegisterReading {
	const seat = recordIn(found.siege) ?? {}
	if (isHidden(found.statut_diffusion) || isHidden(seat.statut_diffusion_etablissement))
		return { state: 'hidden' }
	const name = textIn(found.nom_raison_sociale) ?? textIn(found.nom_complet)
	if (!name) return { state: 'malformed' }
	const siret = parseSiret(textIn(seat.siret) ?? '')
	const firm: RegisteredFirm = {
		name,
		siret: siret.ok && siret.value.startsWith(String(found.siren)) ? siret.value : null,
		postcode: shaped(seat.code_postal, /^\d{5}$/),
		communeCode: shaped(seat.commune, /^(\d{5}|2[AB]\d{3})$/),
		headcountBand: headcountIn(found.tranche_effectif_salarie),
		activity: shaped(found.activite_principale, /^\d{2}\.\d{2}[A-Z]$/),
		activity2025: shaped(found.activite_principale_naf25, /^\d{2}\.\d{2}[A-Z]$/),
	}
	return { state: found.etat_administratif === 'C' ? 'ceased' : 'found', firm }
}

type Fields = Record<string, unknown>

function listIn(body: string): unknown[] | null {
	try {
		const results = recordIn(JSON.parse(body))?.results
		return Array.isArray(results) ? results : null
	} catch {
		return null
	}
}

function recordIn(value: unknown): Fields | null {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as Fields)
		: null
}

/** « P » and « N »: diffused in part, or not. */
function isHidden(status: unknown): boolean {
	return status !== undefined && status !== null && status !== 'O'
}

/** A name as words on one line, of at most 160 characters; null when it carries signs of markup. */
function textIn(value: unknown): string | null {
	if (typeof value !== 'string') return null
	const text = value
		.normalize('NFC')
		.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
		.trim()
	return text !== '' && text.length <= 160 && !/[<>]/.test(text) ? text : null
}

function shaped(value: unknown, shape: RegExp): string | null {
	return typeof value === 'string' && shape.test(value) ? value : null
}

function headcountIn(value: unknown): string | null {
	return headcountBands.find((band) => band === value) ?? null
}
