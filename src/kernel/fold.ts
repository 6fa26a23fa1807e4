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
