// Comparison keys of firms’ names. Pure text in, text out.
import { foldLabel } from '#kernel'

const legalForms = new Set(
	(
		'sarl sarlu eurl sas sasu sa sci scop scic scp selarl selas snc sca gie geie ei eirl gaec earl ' +
		'ste societe ets etablissement etablissements entreprise m mr mme monsieur madame ' +
		'ltd llc inc gmbh bv srl sprl spa شركه موسسه مقاوله'
	).split(' '),
)
const linkWords = new Set('et de du des d la le les l the and'.split(' '))

/**
 * What remains of a firm's name once its legal form and its small words are gone, in a fixed order:
 * « S.A.R.L. Menuiserie du Canal » and « Menuiserie du Canal (EURL) » give `canal menuiserie`.
 * A name made of nothing else keeps all its words.
 */
export function foldFirmName(name: string): string {
	// « S.A.R.L. » and « S A R L » are one word.
	const words = foldLabel(name)
		.replace(/(?<![\p{L}\p{N}])\p{L}(?: \p{L}(?![\p{L}\p{N}]))+/gu, (letters) =>
			letters.replaceAll(' ', ''),
		)
		.split(' ')
	const telling = words.filter((word) => !legalForms.has(word) && !linkWords.has(word))
	return (telling.length > 0 ? telling : words).sort().join(' ')
}

const shortestForgiven = 8

/**
 * Whether two names may be one firm, so that a person is asked before a second record is made.
 *
 * They are near when nothing but legal forms, small words, order, accents or capitals separates
 * them, or when one letter differs in a name of eight letters or more. A digit is never forgiven:
 * « Garage Lille 1 » and « Garage Lille 2 » are two shops. Meant within one network only, where
 * names are already known to who asks; across networks it would reveal who exists elsewhere.
 */
export function sameFirmName(one: string, other: string): boolean {
	return areNearNames(foldFirmName(one), foldFirmName(other))
}

/** The same question on two names already folded by `foldFirmName`. */
export function areNearNames(one: string, other: string): boolean {
	if (one === other) return one !== ''
	const [short, long] = one.length <= other.length ? [one, other] : [other, one]
	if (short.length < shortestForgiven || long.length - short.length > 1) return false
	let start = 0
	while (start < short.length && short[start] === long[start]) start++
	let end = 0
	while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end++
	const shortChange = short.slice(start, short.length - end)
	const longChange = long.slice(start, long.length - end)
	return shortChange.length <= 1 && longChange.length <= 1 && !/\d/.test(shortChange + longChange)
}

/**
 * What a folded name is filed under, so that near ones meet without comparing each with each other: itself first,
 * then itself without each of its letters. Names one letter apart always share such a key; those that share
 * one are still to be compared.
 */
export function nearNameKeys(key: string): [string, ...string[]] {
	if (key.length < shortestForgiven) return [key]
	const shorter = new Set<string>()
	for (let place = 0; place < key.length; place++)
		if (!/\d/.test(key[place] ?? '')) shorter.add(key.slice(0, place) + key.slice(place + 1))
	return [key, ...shorter]
}
