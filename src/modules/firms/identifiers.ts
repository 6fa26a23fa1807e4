import parsePhoneNumber, { type CountryCode, validatePhoneNumberLength } from 'libphonenumber-js'
// By their own files: the whole library is 309, one for each number of each country, 15 MB and a tenth of a start.
import * as siren from 'stdnum/lib/cjs/fr/siren.js'
import * as siret from 'stdnum/lib/cjs/fr/siret.js'
import * as vat from 'stdnum/lib/cjs/fr/tva.js'
import * as ice from 'stdnum/lib/cjs/ma/ice.js'

/** The country whose habits apply to what is typed: how its phone and post numbers look. */
export type Country = 'FR' | 'MA'

/**
 * Everything that can be wrong with an identifier, and what its sentence needs to know.
 * `missing` and `extra` count digits. `perhaps` is a number that would be right, to be proposed
 * and never taken without asking.
 */
export type IdentifierProblems = {
	[Code in
		| `${'siren' | 'siret' | 'ice' | 'postcode'}.letters`
		| `${'siren' | 'siret' | 'ice'}.scientific`
		| `${'siren' | 'siret' | 'ice' | 'vat' | 'rna' | 'phone' | 'email' | 'postcode'}.empty`
		| `${'siren' | 'siret'}.checksum`
		| 'vat.shape'
		| 'vat.notFrench'
		| 'rna.shape'
		| 'phone.tooShort'
		| 'phone.tooLong'
		| 'phone.unknown'
		| 'email.noAt'
		| 'email.severalAts'
		| 'email.space'
		| 'email.accent'
		| 'email.beforeAt'
		| 'email.domain'
		| 'email.tooLong'
		| 'postcode.unknown']: unknown
} & {
	[Code in `${'siren' | 'siret' | 'ice' | 'postcode'}.tooShort`]: {
		missing: number
		perhaps?: string
	}
} & { [Code in `${'siren' | 'siret' | 'ice' | 'postcode'}.tooLong`]: { extra: number } } & {
	'vat.checksum': { perhaps: string }
}

/** What was accepted but deserves a word. */
export type IdentifierWarning =
	| 'siren.takenFromSiret'
	| 'siret.zerosRestored'
	| 'ice.zerosRestored'
	| 'ice.checksum'
	| 'postcode.zeroRestored'

/** One problem: its code, with the parameters of its sentence. */
export type IdentifierProblem = {
	[Code in keyof IdentifierProblems]: { code: Code } & IdentifierProblems[Code]
}[keyof IdentifierProblems]

/** What reading a typed identifier gives: the value in the one form we store, or what to correct. */
export type IdentifierReading =
	| { ok: true; value: string; warning?: IdentifierWarning }
	| ({ ok: false } & IdentifierProblem)

type NumberName = 'siren' | 'siret' | 'ice'

/** What reading gives when there is one thing to say of what is wrong. */
export type PlainReading = { ok: true; value: string } | { ok: false }

/**
 * Reads a SIREN: nine digits, the last one checking the others.
 *
 * Takes spaces of every kind, dots and hyphens. A whole SIRET is understood too: its first nine
 * digits are the SIREN (`siren.takenFromSiret`).
 */
export function parseSiren(typed: string): IdentifierReading {
	const digits = withoutSpacing(typed)
	if (/^\d{14}$/.test(digits)) {
		const siret = parseSiret(digits)
		if (!siret.ok) return siret
		return { ok: true, value: siret.value.slice(0, 9), warning: 'siren.takenFromSiret' }
	}
	const shape = readDigits('siren', digits, 9)
	if (shape.ok) return isSiren(digits) ? shape : { ok: false, code: 'siren.checksum' }
	// One number in ten passes by chance, so a zero lost by a spreadsheet is proposed, not restored.
	const padded = digits.padStart(9, '0')
	if (shape.code === 'siren.tooShort' && isSiren(padded)) return { ...shape, perhaps: padded }
	return shape
}

/**
 * Reads a SIRET: the SIREN and five digits for the establishment.
 *
 * The post offices of La Poste (356 000 000) follow a rule of their own, the sum of their digits is
 * a multiple of five; `stdnum` knows it. Zeros that a spreadsheet removed in front are restored when
 * both check digits then agree, one chance in a hundred otherwise.
 */
export function parseSiret(typed: string): IdentifierReading {
	const digits = withoutSpacing(typed)
	const shape = readDigits('siret', digits, 14)
	if (shape.ok) return isSiret(digits) ? shape : { ok: false, code: 'siret.checksum' }
	const padded = digits.padStart(14, '0')
	if (shape.code === 'siret.tooShort' && isSiret(padded) && isSiren(padded.slice(0, 9)))
		return { ok: true, value: padded, warning: 'siret.zerosRestored' }
	return shape
}

/**
 * Reads a Moroccan ICE: fifteen digits.
 *
 * Its check is not published. In practice the whole number is a multiple of 97, so a failure is a
 * warning and blocks nobody. Most begin with zeros, which spreadsheets remove: they are restored
 * when the check then agrees.
 */
export function parseIce(typed: string): IdentifierReading {
	const digits = withoutSpacing(typed)
	const shape = readDigits('ice', digits, 15)
	if (shape.ok) return isIce(digits) ? shape : { ...shape, warning: 'ice.checksum' }
	const padded = digits.padStart(15, '0')
	if (shape.code === 'ice.tooShort' && isIce(padded))
		return { ok: true, value: padded, warning: 'ice.zerosRestored' }
	return shape
}

/** Reads a French VAT number (`FR42999000003`), with or without its `FR`, old or new key. */
export function parseVat(typed: string): IdentifierReading {
	const compact = withoutSpacing(typed).toUpperCase()
	if (compact === '') return { ok: false, code: 'vat.empty' }
	const value = /^[0-9A-Z]{2}\d{9}$/.test(compact) ? `FR${compact}` : compact
	if (/^(?!FR)[A-Z]{2}\d/.test(value)) return { ok: false, code: 'vat.notFrench' }
	if (!/^FR[0-9A-Z]{2}\d{9}$/.test(value)) return { ok: false, code: 'vat.shape' }
	if (vat.validate(value).isValid) return { ok: true, value }
	return { ok: false, code: 'vat.checksum', perhaps: vatOfSiren(value.slice(4)) }
}

/** The VAT number that goes with a SIREN, to propose it. Letter keys exist, so never to refuse one. */
export function vatOfSiren(siren: string): string {
	const key = (12 + 3 * (Number(siren) % 97)) % 97
	return `FR${String(key).padStart(2, '0')}${siren}`
}

/**
 * Reads the register number of an association: W and nine digits. The third character is a letter
 * in Corsica and overseas (`W2A…`, `W9R…`).
 */
export function parseRna(typed: string): IdentifierReading {
	const value = withoutSpacing(typed).toUpperCase()
	if (value === '') return { ok: false, code: 'rna.empty' }
	return /^W\d[0-9A-Z]\d{7}$/.test(value) ? { ok: true, value } : { ok: false, code: 'rna.shape' }
}

// Dialled as 0262… from Lille, but a country code of their own: +33 262… rings nowhere.
const overseas: readonly CountryCode[] = ['RE', 'GP', 'GF', 'MQ', 'YT']
const mayBeOverseas = /^(26[239]|59[046]|639|69)/

/**
 * Reads a phone number as people write it in `country`, or an international one.
 * The value is E.164: `+33612345678`.
 */
export function parsePhone(typed: string, country: Country = 'FR'): IdentifierReading {
	const text = plainSpaces(typed)
	if (text === '') return { ok: false, code: 'phone.empty' }
	const found = parsePhoneNumber(text, country)
	if (found?.isValid()) {
		const isHomeDialled = country === 'FR' && !/^(\+|00)/.test(text)
		const isElsewhere = isHomeDialled && mayBeOverseas.test(found.nationalNumber)
		for (const there of isElsewhere ? overseas : []) {
			const local = parsePhoneNumber(text, there)
			if (local?.isValid() && local.country === there) return { ok: true, value: local.number }
		}
		return { ok: true, value: found.number }
	}
	const length = validatePhoneNumberLength(text, country)
	if (length === 'TOO_SHORT') return { ok: false, code: 'phone.tooShort' }
	if (length === 'TOO_LONG') return { ok: false, code: 'phone.tooLong' }
	return { ok: false, code: 'phone.unknown' }
}

const longestEmail = 254

/**
 * Reads an e-mail address; « Marie Lefèvre <marie@exemple.fr> » and `mailto:` are understood.
 *
 * The value is in small letters: two accounts that differ by a capital would be the same person.
 * The syntax is the one in use, not the whole standard: no quoted part, no accent before the @
 * (nearly always a slip, and few servers deliver it).
 */
export function parseEmail(typed: string): IdentifierReading {
	const text = plainSpaces(typed)
	const bare = (/<([^<>]*)>\s*$/.exec(text)?.[1] ?? text).replace(/^mailto:/i, '').trim()
	const value = bare.toLowerCase().normalize('NFC')
	if (value === '') return { ok: false, code: 'email.empty' }
	if (value.length > longestEmail) return { ok: false, code: 'email.tooLong' }
	const [local = '', domain, ...more] = value.split('@')
	if (domain === undefined) return { ok: false, code: 'email.noAt' }
	if (more.length > 0) return { ok: false, code: 'email.severalAts' }
	if (/\s/.test(value)) return { ok: false, code: 'email.space' }
	if (/\P{ASCII}/u.test(local)) return { ok: false, code: 'email.accent' }
	if (!/^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/.test(local))
		return { ok: false, code: 'email.beforeAt' }
	const isDomain = /^([\p{L}\d]([\p{L}\d-]{0,61}[\p{L}\d])?\.)+(\p{L}{2,63}|xn--[a-z\d-]+)$/u
	return isDomain.test(domain) ? { ok: true, value } : { ok: false, code: 'email.domain' }
}

/**
 * Reads a post code of five digits, the same length in France and Morocco.
 * The zero of the departments 01 to 09, which spreadsheets remove, is restored with a word.
 */
export function parsePostcode(typed: string, country: Country = 'FR'): IdentifierReading {
	const digits = withoutSpacing(typed)
	if (digits === '') return { ok: false, code: 'postcode.empty' }
	if (!/^\d+$/.test(digits)) return { ok: false, code: 'postcode.letters' }
	if (digits.length > 5) return { ok: false, code: 'postcode.tooLong', extra: digits.length - 5 }
	if (country === 'FR' && /^[1-9]\d{3}$/.test(digits))
		return { ok: true, value: `0${digits}`, warning: 'postcode.zeroRestored' }
	if (digits.length < 5) return { ok: false, code: 'postcode.tooShort', missing: 5 - digits.length }
	const isKnown = country === 'FR' ? /^(0[1-9]|[1-8]\d|9[0-578])/ : /^[1-9]/
	return isKnown.test(digits)
		? { ok: true, value: digits }
		: { ok: false, code: 'postcode.unknown' }
}

/** Reads a code of activity, `43.32A`, with or without its dot; whether it exists is for the nomenclature. */
export function parseNaf(typed: string): PlainReading {
	const compact = withoutSpacing(typed).toUpperCase()
	const [, division = '', group = ''] = /^(\d{2})(\d{2}[A-Z])$/.exec(compact) ?? []
	return division ? { ok: true, value: `${division}.${group}` } : { ok: false }
}

/** Reads a Moroccan number that has no check of its own (IF, RC, CNSS, taxe professionnelle): digits. */
export function parseRegisterNumber(typed: string): PlainReading {
	const digits = withoutSpacing(typed)
	return /^\d{1,15}$/.test(digits) ? { ok: true, value: digits } : { ok: false }
}

/** `999 000 003`, from the nine digits stored. */
export function formatSiren(siren: string): string {
	return siren.replace(/^(\d{3})(\d{3})(\d{3})$/, '$1 $2 $3')
}

/** `999 000 003 00015`, from the fourteen digits stored. */
export function formatSiret(siret: string): string {
	return siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1 $2 $3 $4')
}

/**
 * A stored phone number as read in `country`: `06 12 34 56 78` at home in France, `06 12-34-56-78`
 * at home in Morocco, `+212 6 12 34 56 78` from elsewhere.
 */
export function formatPhone(e164: string, country: Country = 'FR'): string {
	const number = parsePhoneNumber(e164)
	if (!number) return e164
	if (number.country !== country) return number.formatInternational()
	if (country === 'FR') return number.formatNational()
	return `0${number.nationalNumber}`.replace(/^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1 $2-$3-$4-$5')
}

// No-break, narrow and zero-width spaces, direction marks: what a copy from a web page carries.
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g

function plainSpaces(typed: string): string {
	return typed.replace(invisible, '').replace(/\s+/g, ' ').trim()
}

function withoutSpacing(typed: string): string {
	const compact = typed.replace(invisible, '').replace(/\s/g, '')
	// 9,99E+13 keeps its signs: it must be told apart from a number with dots between digits.
	return isScientific(compact) ? compact : compact.replace(/[.\u00b7_\u2010-\u2015-]/g, '')
}

function isScientific(compact: string): boolean {
	return /^\d([.,]\d+)?e\+?\d+$/i.test(compact)
}

function readDigits<Name extends NumberName>(name: Name, digits: string, length: number) {
	if (digits === '') return { ok: false, code: `${name}.empty` } as const
	if (isScientific(digits)) return { ok: false, code: `${name}.scientific` } as const
	if (!/^\d+$/.test(digits)) return { ok: false, code: `${name}.letters` } as const
	if (digits.length < length)
		return { ok: false, code: `${name}.tooShort`, missing: length - digits.length } as const
	if (digits.length > length)
		return { ok: false, code: `${name}.tooLong`, extra: digits.length - length } as const
	return { ok: true, value: digits } as const
}

// Nine zeros satisfy every sum.
function isSiren(digits: string): boolean {
	return Number(digits) > 0 && siren.validate(digits).isValid
}

function isSiret(digits: string): boolean {
	return Number(digits.slice(0, 9)) > 0 && siret.validate(digits).isValid
}

function isIce(digits: string): boolean {
	return Number(digits) > 0 && ice.validate(digits).isValid
}
