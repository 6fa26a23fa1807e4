import { fieldOfSheetHeader, type SheetField } from './sheet-headers.ts'

/** Which field each column of a file of networks fills, by its place from 0; null leaves it out. */
export type SheetMapping = Readonly<Record<number, SheetField | null>>

/** Why a column was understood so, for the screen to say it. */
export type SheetGuess = {
	field: SheetField | null
	reason:
		| { kind: 'header' }
		/** Part of its title is a title we know. */
		| { kind: 'word'; word: string }
		/** Another column, surer or before it, holds this field. */
		| { kind: 'taken'; field: SheetField; by: string }
		| { kind: 'blank' }
		| { kind: 'unknown' }
}

type Column = { header: string; isBlank: boolean }

/**
 * Proposes a field for each column from its title: the whole of it, else its longest part that is a title we
 * know. A field goes to the surest column, then to the leftmost. Titles are compared folded (`fold`).
 */
export function guessSheetColumns(
	columns: readonly Column[],
	fold: (text: string) => string,
): SheetGuess[] {
	const guesses = columns.map(({ header, isBlank }): SheetGuess => {
		if (isBlank) return { field: null, reason: { kind: 'blank' } }
		return byTitle(fold(header)) ?? { field: null, reason: { kind: 'unknown' } }
	})
	const takenBy = new Map<SheetField, number>()
	for (const kind of ['header', 'word'])
		guesses.forEach(({ field, reason }, at) => {
			if (field && reason.kind === kind && !takenBy.has(field)) takenBy.set(field, at)
		})
	return guesses.map((guess, at) => {
		const first = guess.field ? takenBy.get(guess.field) : undefined
		if (first === undefined || first === at || !guess.field) return guess
		const by = columns[first]?.header ?? ''
		return { field: null, reason: { kind: 'taken', field: guess.field, by } }
	})
}

/** The mapping that follows a proposal as it is. */
export function sheetMappingOf(guesses: readonly SheetGuess[]): SheetMapping {
	return Object.fromEntries(guesses.map(({ field }, at) => [at, field]))
}

function byTitle(folded: string): SheetGuess | null {
	const whole = fieldOfSheetHeader(folded)
	if (whole) return { field: whole, reason: { kind: 'header' } }
	const words = folded.split(' ')
	for (let length = words.length - 1; length > 0; length--)
		for (let from = 0; from + length <= words.length; from++) {
			const word = words.slice(from, from + length).join(' ')
			const field = fieldOfSheetHeader(word)
			if (field) return { field, reason: { kind: 'word', word } }
		}
	return null
}
