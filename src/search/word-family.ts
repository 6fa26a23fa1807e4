/**
 * What a trade and its practitioner have in common: « menuisier » and « menuiserie » give `menuis`,
 * « électricien » and « électricité » `electr`, « charpentier » and « charpente » `charpent`. The stemmer keeps
 * them apart, rightly for a text; people look for the one and write the other.
 *
 * From a word in small letters without accents; no more is cut than leaves four letters.
 */
export function wordFamily(folded: string): string {
	const singular = folded.replace(/(?<=[\p{L}]{4})[sx]$/u, '')
	for (const suffix of suffixes) {
		if (!singular.endsWith(suffix)) continue
		const root = singular.slice(0, -suffix.length)
		if (root.length >= 4) return root.replace(/(?<=\p{L}{4})(.)\1$/u, '$1')
	}
	return singular.replace(/(?<=\p{L}{4})(.)\1$/u, '$1')
}

/** Longest first, so that « agiste » is tried before « iste ». */
const suffixes = [
	...['abilite', 'agiste', 'icienne', 'icien', 'icite', 'atrice', 'ateur', 'ation', 'ienne'],
	...['ance', 'ence', 'erie', 'euse', 'iere', 'ique', 'isme', 'iste', 'ment', 'able', 'rice'],
	...['age', 'ere', 'eur', 'ien', 'ier', 'ite', 'ure', 'ion', 'er', 'e'],
].sort((a, b) => b.length - a.length)
