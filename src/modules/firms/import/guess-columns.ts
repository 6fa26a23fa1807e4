import { parseEmail, parseIce, parsePhone, parseSiren, parseSiret } from '../identifiers.ts'
import { fieldOfHeader, isBareName } from './header-words.ts'
import { listFields, type MemberField } from './member-fields.ts'
import type { MembersFile } from './read-members-file.ts'

/** Which field each column of the file fills, by its place from 0; null leaves it out. */
export type ColumnMapping = Readonly<Record<number, MemberField | null>>

/** Why a column was understood so, for the screen to say it. */
export type GuessReason =
	| { code: 'guess.knownHeader' }
	| { code: 'guess.wordInHeader'; word: string }
	| { code: 'guess.values'; outOfTen: number }
	| { code: 'guess.nameBesideGivenName' }
	| { code: 'guess.alreadyTaken'; field: MemberField; by: string }
	| { code: 'guess.blankColumn' }
	| { code: 'guess.unknown' }

export type ColumnGuess = {
	columnIndex: number
	/** As in the file; empty when the column has no header. */
	header: string
	field: MemberField | null
	confidence: 'sure' | 'likely' | 'none'
	reason: GuessReason
	/** The first filled cells, to recognise the column by. */
	examples: string[]
}

/**
 * Proposes a field for each column, from its header first and from what its cells look like failing
 * that. Only a proposal: `mappingOf` turns it into the mapping a person corrects.
 *
 * A field goes to the surest column, then to the leftmost; the others say who took it. « Nom » is
 * the person's when the file also has a given name or another column for the firm, else the firm's.
 */
export function guessColumns(file: Pick<MembersFile, 'columns' | 'rows'>): ColumnGuess[] {
	const guesses = file.columns.map(({ header, isBlank }, columnIndex): ColumnGuess => {
		const cells = filledCells(file, columnIndex)
		const about = { columnIndex, header, examples: cells.slice(0, 3) }
		if (isBlank) return { ...about, ...unmapped({ code: 'guess.blankColumn' }) }
		return { ...about, ...(byHeader(header) ?? byValues(cells)) }
	})
	settleBareNames(guesses)
	return settleConflicts(guesses)
}

/** The mapping that follows a proposal as it is. */
export function mappingOf(guesses: readonly ColumnGuess[]): ColumnMapping {
	return Object.fromEntries(guesses.map(({ columnIndex, field }) => [columnIndex, field]))
}

type Verdict = Pick<ColumnGuess, 'field' | 'confidence' | 'reason'>

function unmapped(reason: GuessReason): Verdict {
	return { field: null, confidence: 'none', reason }
}

const cellsLookedAt = 200

function filledCells({ rows }: Pick<MembersFile, 'rows'>, columnIndex: number): string[] {
	const filled: string[] = []
	for (const { cells } of rows) {
		const cell = cells[columnIndex]?.trim()
		if (cell) filled.push(cell)
		if (filled.length === cellsLookedAt) break
	}
	return filled
}

function byHeader(header: string): Verdict | null {
	const found = fieldOfHeader(header)
	if (!found) return null
	const { field, isWhole, word } = found
	return isWhole
		? { field, confidence: 'sure', reason: { code: 'guess.knownHeader' } }
		: { field, confidence: 'likely', reason: { code: 'guess.wordInHeader', word } }
}

const looks: readonly [MemberField, (cell: string) => boolean][] = [
	['email', (cell) => parseEmail(cell).ok],
	['siret', (cell) => cell.length >= 14 && parseSiret(cell).ok],
	['ice', (cell) => parseIce(cell).ok],
	['siren', (cell) => parseSiren(cell).ok],
	['phone', (cell) => /^[+0]/.test(cell) && (parsePhone(cell).ok || parsePhone(cell, 'MA').ok)],
	['website', (cell) => /^(https?:\/\/|www\.)\S+$/i.test(cell)],
]

// Too few cells look like anything.
const fewestCells = 3

function byValues(cells: readonly string[]): Verdict {
	for (const [field, looksRight] of cells.length < fewestCells ? [] : looks) {
		const outOfTen = Math.floor((10 * cells.filter(looksRight).length) / cells.length)
		if (outOfTen >= 8)
			return { field, confidence: 'likely', reason: { code: 'guess.values', outOfTen } }
	}
	return unmapped({ code: 'guess.unknown' })
}

function settleBareNames(guesses: ColumnGuess[]): void {
	const has = (field: MemberField) => guesses.some((guess) => guess.field === field)
	const isBesidePerson = has('givenName') || has('name')
	for (const guess of guesses) {
		if (!isBareName(guess.header) || guess.field !== null) continue
		if (guess.reason.code === 'guess.blankColumn') continue
		guess.field = isBesidePerson ? 'familyName' : 'name'
		guess.confidence = isBesidePerson ? 'likely' : 'sure'
		guess.reason = isBesidePerson
			? { code: 'guess.nameBesideGivenName' }
			: { code: 'guess.knownHeader' }
	}
}

function settleConflicts(guesses: ColumnGuess[]): ColumnGuess[] {
	const rank = ({ confidence, reason }: ColumnGuess) =>
		confidence === 'sure' ? 0 : reason.code === 'guess.values' ? 2 : 1
	const takenBy = new Map<MemberField, ColumnGuess>()
	for (const guess of guesses.toSorted((one, other) => rank(one) - rank(other)))
		if (guess.field && !takenBy.has(guess.field)) takenBy.set(guess.field, guess)
	return guesses.map((guess) => {
		const { field } = guess
		const first = field && takenBy.get(field)
		if (!first || first === guess || listFields.has(field)) return guess
		return { ...guess, ...unmapped({ code: 'guess.alreadyTaken', field, by: first.header }) }
	})
}
