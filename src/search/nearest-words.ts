import type { Word } from './words.ts'

/** A word as some document writes it, and the term it is found by. */
export type Spelling = Pick<Word, 'lower' | 'folded' | 'stem'>

/** The words of an index, ready to be found by a wrong spelling. */
export interface Spellings {
	/** One of each folded form, in the order of the alphabet. */
	readonly words: readonly Spelling[]
	/** By three letters, the places in `words`. */
	readonly byLetters: ReadonlyMap<string, readonly number[]>
}

/**
 * Prepares the words of an index; those of under four letters or with digits have no wrong spelling. Of
 * « electricite » and « électricité » the one with accents stays, to be shown.
 */
export function prepareSpellings(words: Iterable<Spelling>): Spellings {
	const different = new Map<string, Spelling>()
	for (const word of words) {
		if (!shortest.test(word.folded)) continue
		const same = different.get(word.folded)
		if (!same || same.lower < word.lower) different.set(word.folded, word)
	}
	const sorted = [...different.values()].sort((a, b) => (a.folded < b.folded ? -1 : 1))
	const byLetters = new Map<string, number[]>()
	sorted.forEach(({ folded }, i) => {
		for (const letters of lettersOf(folded)) {
			const places = byLetters.get(letters)
			if (places) places.push(i)
			else byLetters.set(letters, [i])
		}
	})
	return { words: sorted, byLetters }
}

/**
 * What somebody may have meant who typed a word that is nowhere: the words of the index nearest to it, at
 * most five, in the order of the alphabet.
 *
 * One letter added, left out, changed or swapped with its neighbour is one step; a word of eight letters or
 * more may be two steps away, of four letters or more one. Failing that, words that begin so: « alloc » for
 * allocation. How many documents have a word is no reason: a document about something else changes nothing.
 */
export function nearestWords({ words, byLetters }: Spellings, typed: string): Spelling[] {
	if (!shortest.test(typed)) return []
	const most = typed.length >= 8 ? 2 : 1
	const letters = lettersOf(typed)
	const shared = new Map<number, number>()
	for (const three of letters)
		for (const place of byLetters.get(three) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1)
	let nearest = most
	let found: Spelling[] = []
	for (const [place, count] of shared) {
		// A step touches at most three of a word's triples, four when neighbours are swapped.
		if (count < letters.size - 4 * most) continue
		const word = words[place] as Spelling
		const distance = stepsBetween(typed, word.folded, nearest)
		if (distance > nearest) continue
		if (distance < nearest) found = []
		nearest = distance
		found.push(word)
	}
	if (found.length === 0) found = words.filter(({ folded }) => folded.startsWith(typed))
	return found.sort((a, b) => (a.folded < b.folded ? -1 : 1)).slice(0, mostFound)
}

const shortest = /^\p{L}{4,}$/u
const mostFound = 5

function lettersOf(word: string): Set<string> {
	const line = ` ${word} `
	const letters = new Set<string>()
	for (let at = 0; at + 3 <= line.length; at++) letters.add(line.slice(at, at + 3))
	return letters
}

/** Damerau's distance between neighbours, or more than `most` as soon as it is known to exceed it. */
function stepsBetween(one: string, other: string, most: number): number {
	if (Math.abs(one.length - other.length) > most) return most + 1
	let beforeLast: number[] = []
	let last = Array.from({ length: other.length + 1 }, (_, j) => j)
	for (let i = 1; i <= one.length; i++) {
		const row = [i]
		for (let j = 1; j <= other.length; j++) {
			const isSame = one[i - 1] === other[j - 1]
			let steps = Math.min(
				(last[j] as number) + 1,
				(row[j - 1] as number) + 1,
				(last[j - 1] as number) + (isSame ? 0 : 1),
			)
			if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
				steps = Math.min(steps, (beforeLast[j - 2] as number) + 1)
			row.push(steps)
		}
		if (Math.min(...row) > most) return most + 1
		beforeLast = last
		last = row
	}
	return last[other.length] as number
}
