import type { FileProblem } from '../import/problems.ts'
import { readMembersFile } from '../import/read-members-file.ts'
import { type NafReading, nafLinesIn } from '../register/naf-table.ts'
import { unpacker } from './unpacker.ts'

/** Reads the table of a nomenclature of activities in a CSV or a workbook, as Insee publishes it. */
export function readNafFile(
	bytes: Uint8Array,
	sheet?: string,
): NafReading | { state: 'unreadable'; problem: FileProblem } {
	const reading = readMembersFile(bytes, { unpacker, sheet })
	if (!reading.ok) return { state: 'unreadable', problem: reading.problem }
	const { columns, rows } = reading.file
	// A file without a header has its first code where a header would stand.
	return nafLinesIn([columns.map(({ header }) => header), ...rows.map(({ cells }) => cells)])
}
