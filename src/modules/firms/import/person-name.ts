export type PersonName = { givenName: string | null; familyName: string | null }

const civilities = /^(m|mr|mme|mlle|monsieur|madame|mademoiselle|dr|me|mrs|ms|السيد|السيدة)\.?\s+/i

/**
 * Splits a whole name as members' lists write it: capitals are the family name (« DUPONT Marie »,
 * « Marie DE LA TOUR »), a comma comes after it (« Dupont, Marie »), otherwise the given name comes
 * first. The civility is left out. Two given names without a hyphen are read as one and a family
 * name: the preview shows it, and the screen lets it be corrected.
 */
export function splitFullName(typed: string): PersonName {
	const text = typed.replace(/\s+/g, ' ').trim().replace(civilities, '')
	if (text === '') return { givenName: null, familyName: null }
	const [beforeComma, afterComma] = text.split(',', 2).map((part) => part.trim())
	if (beforeComma && afterComma) return { givenName: afterComma, familyName: beforeComma }
	const words = text.split(' ')
	const capitals = words.filter(isCapitals)
	if (capitals.length > 0 && capitals.length < words.length)
		return {
			givenName: words.filter((word) => !isCapitals(word)).join(' '),
			familyName: capitals.join(' '),
		}
	const [givenName = '', ...family] = words
	return family.length > 0
		? { givenName, familyName: family.join(' ') }
		: { givenName: null, familyName: givenName }
}

// One letter is an initial: « J. Martin ».
function isCapitals(word: string): boolean {
	const letters = word.replace(/[^\p{L}]/gu, '')
	return (
		letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
	)
}
