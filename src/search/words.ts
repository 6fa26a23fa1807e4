import { fold } from '#kernel'
import { frenchStem } from './french-stem.ts'
import { stopWords } from './stop-words.ts'

/** A word of a text, under the forms it can be found by. */
export interface Word {
	/** As it was written, without its elided article: « Entreprise » of « l’Entreprise ». */
	readonly written: string
	/** In small letters, with its accents. */
	readonly lower: string
	/** In small letters and without accents: what a hurried person types. */
	readonly folded: string
	/** Its stem, folded; that of an acronym, or of what holds a digit, is itself. */
	readonly stem: string
	/**
	 * Another stem to find it by, or the same: « sécurité » gives `secur`, but `securit` when typed without
	 * accents; « 35h » is also 35; an acronym may be typed as a plain word.
	 */
	readonly otherStem: string
	readonly isStopWord: boolean
	/** A hyphen alone parts it from the word before. */
	readonly isLinked: boolean
}

/** Reads the words of texts. */
export type WordReader = (text: string) => Word[]

/**
 * The words of a text, in order. Any text is accepted, of any length and in any script; signs that are
 * neither letters nor digits part words and are lost, so that markup is only the words inside it.
 *
 * « L’entreprise d’Électricité » gives entreprise and électricité; « S.A.R.L. » is one word, and so are
 * « C++ », « R&D » and « 35h »; « 13ème » and « 13e » are the same; « prud’homme » loses its inner
 * apostrophe. A word all in capitals is an acronym, and not stemmed, unless the whole text is in
 * capitals: « MENUISERIE VASSEUR » is read as « Menuiserie Vasseur ».
 */
export const wordsOf: WordReader = (text) => readWords(text, wordOf)

/**
 * The same, for many texts: each different word is stemmed once. What a word was `written` as is not kept,
 * capitals least of all. The memory is the reader's own: no audience feels what another read.
 */
export function wordReader(): WordReader {
	const known = new Map<string, Forms | undefined>()
	const remember = (token: string, mayBeAcronym: boolean) => {
		const key = mayBeAcronym ? token : token.toLowerCase()
		if (!known.has(key)) known.set(key, wordOf(key, mayBeAcronym))
		return known.get(key)
	}
	return (text) => readWords(text, remember)
}

/** Two words written as one: « vidéo surveillance » as « vidéosurveillance ». */
export function joinWords(first: Word, second: Word): Pick<Word, 'lower' | 'folded' | 'stem'> {
	const lower = first.lower + second.lower
	return { lower, folded: first.folded + second.folded, stem: fold(frenchStem(lower)) }
}

type Forms = Omit<Word, 'isLinked'>

const [letter, mark] = ['[\\p{L}\\p{N}]', '[\\p{L}\\p{M}\\p{N}]']
const tokens = new RegExp(
	[
		`(?<!${letter})(?:\\p{L}\\.){2,}(?:\\p{L}(?!${letter}))?`, // S.A.R.L.
		`(?<!${letter})\\p{L}&\\p{L}(?!${letter})`, // R&D
		`${letter}${mark}*(?:['’ʼ]${letter}${mark}*)*(?:\\+\\+|#)?`,
	].join('|'),
	'gu',
)
const elision = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=.)/
const arabicArticle = /^(?:[وبكف]?ال|لل)(?=.{3})/u
const ordinal = /^(\d+)(?:ers?|eres?|res?|nde?s?|i?emes?|es?)$/
function readWords(
	text: string,
	read: (token: string, mayBeAcronym: boolean) => Forms | undefined,
): Word[] {
	const plain = text.normalize('NFC')
	const mayHoldAcronyms = /\p{Ll}/u.test(plain)
	const words: Word[] = []
	let end = 0
	for (const match of plain.matchAll(tokens)) {
		const [token] = match
		const forms = read(token, mayHoldAcronyms && /\p{Lu}/u.test(token))
		const isLinked = match.index === end + 1 && /[-‐‑]/.test(plain[end] as string)
		if (forms) words.push({ ...forms, isLinked: isLinked && words.length > 0 })
		end = match.index + token.length
	}
	return words
}

function wordOf(token: string, mayBeAcronym: boolean): Forms | undefined {
	const all = token.toLowerCase().replace(/[’ʼ]/g, "'")
	const elided = elision.exec(all)?.[0].length ?? 0
	const written = token.slice(elided)
	const lower = all.slice(elided).replace(/['.&]/g, '')
	if (lower === '') return undefined
	const forms = { written, lower, folded: fold(lower), isStopWord: stopWords.has(lower) }
	return { ...forms, ...stemsOf(forms, mayBeAcronym) }
}

function stemsOf(
	{ written, lower, folded }: { written: string; lower: string; folded: string },
	mayBeAcronym: boolean,
): Partial<Forms> & { stem: string; otherStem: string } {
	if (/\d/.test(lower)) {
		const stem = folded.replace(ordinal, '$1e')
		const number = stem === folded ? /^(\d+)\p{L}{1,2}$/u.exec(folded)?.[1] : undefined
		return { stem, otherStem: number ?? stem }
	}
	if (mayBeAcronym && /^[\p{Lu}.&]{2,}$/u.test(written)) {
		return { stem: folded, otherStem: frenchStem(folded), isStopWord: false }
	}
	if (/\p{Script=Arabic}/u.test(lower)) {
		const stem = folded.replace(arabicArticle, '')
		return { stem, otherStem: stem }
	}
	// The stemmer knows no ligature.
	const stem = fold(frenchStem(lower.replaceAll('œ', 'oe')))
	return { stem, otherStem: lower === folded ? stem : frenchStem(folded) }
}
