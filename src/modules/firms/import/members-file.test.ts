import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { checkRows } from './check-rows.ts'
import { type CommuneIndex, communeIndexFrom } from './commune-index.ts'
import type { KnownFirm } from './compare-lines.ts'
import { guessColumns, mappingOf } from './guess-columns.ts'
import type { ImportNotice, LineError } from './problems.ts'
import { readMembersFile } from './read-members-file.ts'

type Case = {
	says: string
	country: 'FR' | 'MA'
	knownFirms: Pick<KnownFirm, 'id' | 'name' | 'siren'>[]
	expected: unknown
}

type OfficialRow = {
	code: string
	nom: string
	codesPostaux?: string[]
	commune?: string
	chefLieu?: string
}

function officialCommunes(): CommuneIndex {
	const load = createRequire(import.meta.url)
	const rows: OfficialRow[] = load('@etalab/decoupage-administratif/data/communes.json')
	return communeIndexFrom(
		rows.map(({ code, nom, codesPostaux, commune, chefLieu }) => {
			const partOf = commune ?? chefLieu
			return { code, name: nom, postcodes: codesPostaux ?? [], ...(partOf && { partOf }) }
		}),
	)
}

const communes = officialCommunes()
const folder = new URL('./members-file.cases/', import.meta.url)

for (const name of readdirSync(folder)) {
	const about = new URL(`${name}/case.json`, folder)
	if (!existsSync(about)) continue
	const given: Case = JSON.parse(readFileSync(about, 'utf8'))
	test(`members’ file: ${given.says}`, () => {
		const bytes = readFileSync(new URL(`${name}/members.csv`, folder))
		assert.deepEqual(understood(bytes, given), given.expected)
	})
}

/** Everything the import understood of a file, as short as a person would tell it. */
function understood(bytes: Uint8Array, { country, knownFirms }: Case): unknown {
	const reading = readMembersFile(bytes)
	if (!reading.ok) return { refused: reading.problem }
	const { file } = reading
	const guesses = guessColumns(file)
	const checked = checkRows({
		file,
		mapping: mappingOf(guesses),
		knownFirms: knownFirms.map((firm) => ({ ...unknown, ...firm })),
		communes,
		country,
	})
	const columns = guesses.map(({ header, columnIndex, field, confidence, reason }) => [
		header || file.columns[columnIndex]?.letter,
		field ? `${field}, ${confidence}` : reason.code,
	])
	return JSON.parse(
		JSON.stringify({
			encoding: file.encoding,
			separator: file.separator,
			headerLine: file.headerLine,
			columns: Object.fromEntries(columns),
			headerProblems: checked.headerProblems,
			errors: checked.errors.map(told),
			warnings: checked.warnings.map(told),
			matches: checked.matches,
			duplicates: checked.duplicates,
			ready: checked.ready.map(filled),
		}),
	)
}

const unknown = { siret: null, reference: null, communeCode: null }

/** What a line tells, without all that it leaves out. */
function filled(told: object): object {
	return Object.fromEntries(
		Object.entries(told)
			.filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
			.map(([name, value]) => [
				name,
				typeof value === 'object' && !Array.isArray(value) ? filled(value) : value,
			]),
	)
}

function told({ line, column, problem }: LineError | ImportNotice): string {
	const { code, ...known } = problem
	const parameters = Object.values(known).map((value) => JSON.stringify(value))
	return [line && `line ${line}`, column, code, ...parameters].filter(Boolean).join(' · ')
}
