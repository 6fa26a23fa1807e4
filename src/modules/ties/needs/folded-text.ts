import { fold } from '#kernel'

/** A text in plain letters, each of which knows where it was written. */
export interface FoldedText {
	readonly plain: string
	/** The words as they were typed, between two places of the plain text. */
	written(start: number, end: number): string
}

/**
 * Folds a text letter by letter, with straight apostrophes, so that what is recognised in plain letters can be shown as it
 * was typed. Text over `longest` letters is cut: nobody words a place or a date after five thousand.
 */
export function foldKeepingPlaces(text: string): FoldedText {
	const letters = [...text.normalize('NFC').slice(0, longest)]
	const places: number[] = []
	let plain = ''
	letters.forEach((letter, i) => {
		const folded = /[’ʼ‘]/.test(letter) ? "'" : /\s/.test(letter) ? ' ' : fold(letter)
		plain += folded
		for (let n = 0; n < folded.length; n++) places.push(i)
	})
	return {
		plain,
		written: (start, end) =>
			end <= start
				? ''
				: letters
						.slice(places[start] ?? letters.length, (places[end - 1] ?? letters.length - 1) + 1)
						.join('')
						.trim(),
	}
}

/** A part of the text that was understood, to be left out of what is still to be understood. */
export interface Span {
	readonly start: number
	readonly end: number
}

/** The plain text with what was understood already turned into spaces. */
export function without(plain: string, spans: readonly Span[]): string {
	let rest = plain
	for (const { start, end } of spans)
		rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end)
	return rest
}

const longest = 5000
