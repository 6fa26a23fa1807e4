import { exactTerm, wordsOf } from '#search'

/** A sentence in pieces, those that were looked for apart. */
export type MarkedSentence = { text: string; isFound: boolean }[]

/**
 * Of some sentences, the one that has most of the terms looked for, the first of equals, cut so that its words
 * that answer can be marked; nothing without sentences.
 */
export function wordsFound(
	sentences: readonly string[],
	terms: ReadonlySet<string>,
): MarkedSentence {
	let best: MarkedSentence = []
	let most = -1
	for (const sentence of sentences) {
		const pieces = marked(sentence, terms)
		const found = new Set(
			pieces.flatMap(({ text, isFound }) => (isFound ? [text.toLowerCase()] : [])),
		)
		if (found.size > most) [best, most] = [pieces, found.size]
	}
	return best
}

function marked(sentence: string, terms: ReadonlySet<string>): MarkedSentence {
	const pieces: MarkedSentence = []
	let end = 0
	for (const word of wordsOf(sentence)) {
		const at = sentence.indexOf(word.written, end)
		const isFound = [word.stem, word.otherStem, exactTerm(word)].some((term) => terms.has(term))
		if (at < 0 || !isFound) continue
		if (at > end) pieces.push({ text: sentence.slice(end, at), isFound: false })
		end = at + word.written.length
		pieces.push({ text: sentence.slice(at, end), isFound: true })
	}
	if (end < sentence.length) pieces.push({ text: sentence.slice(end), isFound: false })
	return pieces
}
