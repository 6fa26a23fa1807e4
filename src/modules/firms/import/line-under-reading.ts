import type { Country, IdentifierReading } from '../identifiers.ts'
import { cleanCode, cleanText, spreadsheetError } from './clean-cell.ts'
import type { CommuneIndex } from './commune-index.ts'
import { type FileColumn, nameOf } from './file-columns.ts'
import { limits } from './limits.ts'
import type { MemberField } from './member-fields.ts'
import type { ImportNotice, ImportWarning, LineError, LineProblem } from './problems.ts'
import type { FileRow } from './read-records.ts'

/** What reading a line needs to know besides its cells. */
export type LineContext = {
	columns: readonly FileColumn[]
	/** The columns that fill each field, leftmost first. */
	columnsOf: ReadonlyMap<MemberField, readonly number[]>
	communes: CommuneIndex
	country: Country
}

/** A line while it is read: its cells by field, and what was found to say about them. */
export class LineUnderReading {
	readonly errors: LineError[] = []
	readonly notices: ImportNotice[] = []
	readonly row: FileRow
	readonly context: LineContext

	constructor(row: FileRow, context: LineContext) {
		this.row = row
		this.context = context
	}

	columnIndexes(field: MemberField): readonly number[] {
		return this.context.columnsOf.get(field) ?? []
	}

	raw(field: MemberField): string {
		const cell = this.row.cells[this.columnIndexes(field)[0] ?? -1] ?? ''
		return spreadsheetError(cell) === null ? cell : ''
	}

	text(field: MemberField): string {
		const text = cleanText(this.raw(field))
		if (text.length > limits.nameCharacters)
			this.error(field, {
				code: 'cell.tooLong',
				found: text.length,
				limit: limits.nameCharacters,
			})
		return text
	}

	code(field: MemberField): string {
		return cleanCode(this.raw(field))
	}

	error(field: MemberField, problem: LineProblem): null {
		this.errors.push({ ...this.#at(field), problem })
		return null
	}

	notice(field: MemberField, problem: ImportWarning): void {
		this.notices.push({ ...this.#at(field), problem })
	}

	/** The value of an identifier, its problem or warning noted. */
	take(field: MemberField, reading: IdentifierReading): string | null {
		if (!reading.ok) {
			const { ok, ...problem } = reading
			return this.error(field, problem as LineProblem)
		}
		if (reading.warning) this.notice(field, { code: reading.warning })
		return reading.value
	}

	refuseSpreadsheetErrors(): void {
		for (const field of this.context.columnsOf.keys())
			for (const columnIndex of this.columnIndexes(field)) {
				const shown = spreadsheetError(this.row.cells[columnIndex] ?? '')
				if (shown === null) continue
				const at = this.#at(field, columnIndex)
				// One sentence is enough: what follows from the missing cell is not said as well.
				const others = this.errors.filter((error) => error.columnIndex !== columnIndex)
				this.errors.splice(0, Infinity, ...others, {
					...at,
					problem: { code: 'cell.spreadsheetError', shown },
				})
			}
	}

	#at(field: MemberField, columnIndex = this.columnIndexes(field)[0] ?? null) {
		const value = columnIndex === null ? '' : (this.row.cells[columnIndex] ?? '').slice(0, 200)
		const column = columnIndex === null ? null : nameOf(this.context.columns[columnIndex])
		return { line: this.row.line, columnIndex, column, value }
	}
}
