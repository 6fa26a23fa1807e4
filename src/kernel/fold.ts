const plainLetters: Readonly<Record<string, string>> = {
	œ: 'oe',
	æ: 'ae',
	ß: 'ss',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ى: 'ي',
	ة: 'ه',
	ٱ: 'ا',
}

/**
 * Text in small letters, without accents, ligatures or the vowel marks of Arabic, its digits as 0–9: what a
 * hurried person types. Only Latin and Arabic marks go: in other scripts a mark can be a vowel.
 */
export function fold(text: string): string {
	if (/^[a-z0-9]*$/.test(text)) return text
	return text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0640\p{Cf}]/gu, '')
		.replace(/[œæßøłđىةٱ]/g, (letter) => plainLetters[letter] ?? letter)
		.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
		.normalize('NFC')
}

/**
 * The key under which two spellings of a trade, a skill or a zone are the same word:
 * « Électricité », « ELECTRICITE » and « electricité » all give `electricite`.
 *
 * Capitals, accents, apostrophes, hyphens, punctuation and repeated spaces do not count; `&` reads
 * « et ». `+` and `#` stay, or C, C++ and C# would be one skill. Only Latin and Arabic marks are
 * removed: in other scripts a mark can be a vowel. A text made of signs alone keeps them, so that
 * no label ever has an empty key. Never shown: members read what was typed.
 */
export function foldLabel(text: string): string {
	const plain = fold(text)
	const words = plain
		.replace(/&/g, ' et ')
		.replace(/[^\p{L}\p{M}\p{N}+#]+/gu, ' ')
		.trim()
	return words || plain.replace(/\s+/g, ' ').trim()
}
