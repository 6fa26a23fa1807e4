import * as v from 'valibot'
import type { Tx } from '#db'
import { type MembersFile, readMembersFile } from '#firms'
import { zonesNamed } from '#firms/server'
import { assert, foldLabel, type Id, Invalid, notFound } from '#kernel'
import { contact, type SheetZone } from '#networks'
import {
	guessSheetColumns,
	type SheetGuess,
	type SheetMapping,
	sheetMappingOf,
} from '../import/guess-sheet-columns.ts'
import { readSheetCell } from '../import/read-sheet-cell.ts'
import type { SheetField } from '../import/sheet-headers.ts'
import { description } from '../inputs.ts'
import { opposedAmong } from './opposition.ts'
import { sheetsAlike } from './sheets-alike.ts'

/** As many networks as a file may hold: a territory has hundreds, never thousands. */
const mostSheets = 2000

const sheetLine = v.strictObject({
	...description,
	...contact,
	source: v.optional(v.pipe(v.string(), v.maxLength(300, 'text.tooLong'))),
})
/** A line that is ready to enter. */
export type SheetLine = v.InferOutput<typeof sheetLine> & { line: number; zones: SheetZone[] }

/** Something to correct in the file: where, what stood there, and the code of its sentence. */
export type SheetProblem = {
	line: number
	column: string | null
	value: string
	code: string
	facts: Record<string, unknown>
}

/** What an import would do; the import does exactly this. */
export type SheetsPreview = {
	columns: { header: string; field: SheetField | null }[]
	ready: SheetLine[]
	problems: SheetProblem[]
	/** Lines of clubs that are in the directory already: they do not enter. */
	known: { line: number; name: string; sheetId: Id }[]
}

/** A file being imported, the adviser's own; else 404. */
export async function accessSheetsFile(tx: Tx, fileId: Id) {
	const file = await tx
		.selectFrom('sheetFile')
		.selectAll()
		.where('id', '=', fileId)
		.executeTakeFirst()
	return file ?? notFound()
}

/** A staged file as a table, and what each of its columns is taken for: what was said, else what is guessed. */
export function openSheetsFile({ content, mapping }: StagedSheets) {
	const reading = readMembersFile(content)
	assert(reading.ok, 'a staged file was readable when it was staged')
	const { file } = reading
	const guesses: SheetGuess[] = guessSheetColumns(file.columns, foldLabel)
	return { file, guesses, mapping: (mapping as SheetMapping | null) ?? sheetMappingOf(guesses) }
}

/** Reads a staged file again, against the directory as it is now. */
export async function previewSheets(tx: Tx, staged: StagedSheets): Promise<SheetsPreview> {
	const { file, mapping } = openSheetsFile(staged)
	const columns = file.columns.map(({ header, letter }, at) => ({
		header: header || letter,
		field: mapping[at] ?? null,
	}))
	const problems: SheetProblem[] = []
	if (!columns.some(({ field }) => field === 'name'))
		return { columns, ready: [], problems: [headerProblem(file, 'listings.nameColumn')], known: [] }
	if (file.rows.length > mostSheets)
		return {
			columns,
			ready: [],
			problems: [headerProblem(file, 'listings.tooManyLines')],
			known: [],
		}
	const lines = file.rows.flatMap((row) => readLine(row, columns, problems))
	const placed = await findPlaces(tx, lines, columns, problems)
	refuseTwice(placed, columns, problems)
	await refuseOpposed(tx, placed, columns, problems)
	const alike = await sheetsAlike(
		tx,
		placed.map(({ name, zones }) => ({ nameKey: foldLabel(name), zones })),
	)
	const known = alike.map(({ at, id, name }) => ({
		line: (placed[at] as SheetLine).line,
		name,
		sheetId: id,
	}))
	const left = new Set(known.map(({ line }) => line))
	problems.sort((a, b) => a.line - b.line)
	return { columns, ready: placed.filter(({ line }) => !left.has(line)), problems, known }
}

type Column = SheetsPreview['columns'][number]
type StagedSheets = { content: Buffer; mapping: unknown }

function headerProblem(file: MembersFile, code: string): SheetProblem {
	return { line: file.headerLine, column: null, value: '', code, facts: { count: mostSheets } }
}

function readLine(
	row: MembersFile['rows'][number],
	columns: Column[],
	problems: SheetProblem[],
): Omit<SheetLine, 'zones'>[] {
	const typed: Record<string, unknown> = {}
	let isWrong = false
	const tell = (field: string, code: string, facts: Record<string, unknown> = {}) => {
		isWrong = true
		problems.push(problemAt(row.line, field, columns, row.cells, code, facts))
	}
	for (const [index, { field }] of columns.entries()) {
		const cell = row.cells[index]?.trim()
		if (!field || !cell) continue
		const found = readSheetCell(field, cell, foldLabel)
		if ('code' in found) tell(field, found.code)
		else typed[field] = found.value
	}
	typed.family ??= undefined
	const checked = v.safeParse(sheetLine, typed)
	if (!checked.success)
		for (const issue of checked.issues) {
			const field = v.getDotPath(issue)?.split('.')[0] ?? ''
			// A cell already told by its own code is not told twice.
			if (field === 'family' && columns.some((one) => one.field === 'family') && isWrong) continue
			tell(field, codeOf(issue.message), { received: issue.received })
		}
	return checked.success && !isWrong ? [{ ...checked.output, line: row.line }] : []
}

function codeOf(message: string): string {
	return /^[a-z]+\.[\w.]+$/.test(message) ? message : 'form.unexpected'
}

function problemAt(
	line: number,
	field: string,
	columns: Column[],
	cells: readonly string[],
	code: string,
	facts: Record<string, unknown>,
): SheetProblem {
	const index = columns.findIndex((one) => one.field === field)
	return {
		line,
		column: columns[index]?.header ?? null,
		value: (cells[index] ?? '').slice(0, 200),
		code,
		facts,
	}
}

/** Each place is looked for once, however many clubs it has. */
async function findPlaces(
	tx: Tx,
	lines: Omit<SheetLine, 'zones'>[],
	columns: Column[],
	problems: SheetProblem[],
): Promise<SheetLine[]> {
	const known = new Map<string, SheetZone | null>()
	for (const name of new Set(lines.flatMap(({ places }) => places)))
		known.set(name, await placeNamed(tx, name))
	return lines.flatMap((line) => {
		const unknown = line.places.filter((name) => known.get(name) === null)
		for (const name of unknown)
			problems.push(problemAt(line.line, 'places', columns, [], 'firms.zoneUnknown', { name }))
		const zones = line.places.flatMap((name) => known.get(name) ?? [])
		return unknown.length > 0 ? [] : [{ ...line, zones }]
	})
}

async function placeNamed(tx: Tx, name: string): Promise<SheetZone | null> {
	try {
		const [zone] = await zonesNamed(tx, [name])
		return (zone as SheetZone | undefined) ?? null
	} catch (caught) {
		if (caught instanceof Invalid) return null
		throw caught
	}
}

/** One club, one line: the second says where the first is. */
function refuseTwice(lines: SheetLine[], columns: Column[], problems: SheetProblem[]): void {
	const first = new Map<string, SheetLine>()
	for (const line of lines) {
		const keys =
			line.zones.length > 0 ? line.zones.map(({ kind, code }) => `${kind} ${code}`) : ['']
		const same = keys
			.map((key) => first.get(`${foldLabel(line.name)} ${key}`))
			.find((one) => one !== undefined)
		if (same)
			problems.push(
				problemAt(line.line, 'name', columns, [], 'listings.twice', { line: same.line }),
			)
		for (const key of keys) first.set(`${foldLabel(line.name)} ${key}`, line)
	}
}

async function refuseOpposed(
	tx: Tx,
	lines: SheetLine[],
	columns: Column[],
	problems: SheetProblem[],
): Promise<void> {
	const opposed = await opposedAmong(
		tx,
		lines.flatMap(({ contactEmail }) => contactEmail ?? []),
	)
	for (const { line, contactEmail } of lines)
		if (contactEmail && opposed.has(contactEmail))
			problems.push(problemAt(line, 'contactEmail', columns, [], 'listings.opposed', {}))
}
