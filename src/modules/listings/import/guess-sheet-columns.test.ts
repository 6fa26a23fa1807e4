import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { foldLabel } from '#kernel'
import { guessSheetColumns, sheetMappingOf } from './guess-sheet-columns.ts'

const guessed = (...headers: string[]) =>
	guessSheetColumns(
		headers.map((header) => ({ header, isBlank: header === '' })),
		foldLabel,
	)

describe('The columns of a file of networks', () => {
	it('are understood by their titles, whatever the accents', () =>
		assert.deepEqual(sheetMappingOf(guessed('Nom du club', 'Périodicité', 'COTISATION')), {
			0: 'name',
			1: 'rhythm',
			2: 'dues',
		}))

	it('are understood by a part of their titles, and say which', () =>
		assert.deepEqual(guessed('E-mail de la présidente', 'Cotisation annuelle TTC'), [
			{ field: 'contactEmail', reason: { kind: 'word', word: 'e mail' } },
			{ field: 'dues', reason: { kind: 'word', word: 'cotisation annuelle' } },
		]))

	it('hold one field each: the surest first, then the leftmost', () =>
		assert.deepEqual(guessed('Nom du réseau en clair', 'Nom', 'Réseau'), [
			{ field: null, reason: { kind: 'taken', field: 'name', by: 'Nom' } },
			{ field: 'name', reason: { kind: 'header' } },
			{ field: null, reason: { kind: 'taken', field: 'name', by: 'Nom' } },
		]))

	it('are left out when they are blank or unknown', () =>
		assert.deepEqual(
			guessed('', 'Code interne').map(({ field, reason }) => [field, reason.kind]),
			[
				[null, 'blank'],
				[null, 'unknown'],
			],
		))
})
