const vowel = /^(?:[aeiouàâéèêëîïôùûœæ]|h(?:é|enri|erm|ervé|ippol|onor|orten|ugu))/i

/**
 * French « de » or « que » before a name: « de Benali », « d’Électricité Benali », « qu’Odile ». The h of a name is taken
 * for a consonant (« de Haddad »), but for the first names that everybody hears without it (« d’Hélène »).
 */
export function elided(word: 'de' | 'que', name: string): string {
	return vowel.test(name) ? `${word.slice(0, -1)}’${name}` : `${word} ${name}`
}
