/**
 * `npm run bench:import`: what 50 000 members in one file cost, on a fresh embedded database: read, checked and
 * taken as the pages do it, in Excel's format and in CSV, entering, then again with a tenth of the telephones
 * changed, then with one wrong line among them. Prints a table: time, processor time of this process (the
 * reading thread included, PostgreSQL apart), the longest it answered nobody, and its memory at the highest.
 *
 *     npm run bench:import -- --rows 50000
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { stringify } from 'csv-stringify/sync'
import ExcelJS from 'exceljs'
import { openStorage, reading, runAct } from '#db'
import { asSystem } from '#jobs/server'
import { type Actor, assert, newId } from '#kernel'
import {
	createNetwork,
	importMembers,
	mapMembersFile,
	membersFilePreview,
	membersFileSheet,
	stageMembersFile,
	workOn,
} from '#networks/server'

const { values } = parseArgs({ options: { rows: { type: 'string', default: '50000' } } })
const titles = [
	'Raison sociale',
	'SIREN',
	'Prénom',
	'Nom',
	'Courriel',
	'Téléphone',
	'Code postal',
	'Ville',
	'Métiers',
	'Effectif',
	'Site web',
	'Présentation',
]
const trades = ['Menuiserie', 'Plomberie', 'Électricité', 'Peinture', 'Couverture', 'Maçonnerie']
const places = [
	['59100', 'Roubaix'],
	['59200', 'Tourcoing'],
	['59000', 'Lille'],
	['62000', 'Arras'],
] as const

const count = Number(values.rows)
const folder = mkdtempSync(join(tmpdir(), 'maillage-bench-'))
const storage = await openStorage({ dataDir: folder })

try {
	const animator = await somebody()
	const table = []
	const workbook = await workbookOf(members('05'))
	const changed = members('05').map((row, at) =>
		at % 10 === 0 ? row.with(5, phone('06', at)) : row,
	)
	const wrong = members('05').map((row, at) => (at === 31_415 % count ? row.with(1, '12345') : row))
	for (const [name, file, expected] of [
		['workbook, all new', { name: 'membres.xlsx', content: workbook }, { new: count }],
		[
			'CSV, one phone in ten changed',
			{ name: 'membres.csv', content: csvOf(changed) },
			{ update: Math.ceil(count / 10) },
		],
		['CSV, one wrong line', { name: 'membres.csv', content: csvOf(wrong) }, { wrong: 1 }],
	] as const)
		table.push(...(await measure(animator, name, file, expected)))
	console.table(table)
	console.log(
		`${count} lines; ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at the highest.`,
	)
} finally {
	await storage.close()
	rmSync(folder, { recursive: true, force: true })
}

type Animator = { actor: Actor; networkId: string }

async function somebody(): Promise<Animator> {
	const personId = newId()
	await asSystem(null, async (tx) => {
		const now = Temporal.Now.instant()
		await tx.insertInto('instance').values({ name: 'Maillage', setUpAt: now }).execute()
		await tx
			.insertInto('person')
			.values({ id: personId, givenName: 'Agathe', familyName: 'Morel', createdAt: now })
			.execute()
	})
	const actor: Actor = { kind: 'person', personId, sessionId: newId() }
	const { networkId } = await runAct(createNetwork, actor, {
		name: 'Cercle du Canal',
		family: 'geographic',
	})
	return { actor, networkId }
}

/** The three works on a file, each with what it cost. */
async function measure(
	{ actor, networkId }: Animator,
	name: string,
	file: { name: string; content: Uint8Array },
	expected: Record<string, number>,
) {
	const rows: object[] = []
	const during = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
		const delay = monitorEventLoopDelay({ resolution: 5 })
		const cpu = process.cpuUsage()
		const started = performance.now()
		delay.enable()
		const answer = await work()
		delay.disable()
		const { user, system } = process.cpuUsage(cpu)
		rows.push({
			file: name,
			MB: (file.content.length / 1e6).toFixed(1),
			work: what,
			's elapsed': ((performance.now() - started) / 1000).toFixed(1),
			's of processor': ((user + system) / 1e6).toFixed(1),
			'longest silence, ms': Math.round(delay.max / 1e6),
			'MB resident': Math.round(process.memoryUsage().rss / 1e6),
		})
		return answer
	}
	const look = { actor, now: Temporal.Now.instant() }
	const ids = await during('read', async () => {
		const { fileId } = await runAct(stageMembersFile, actor, { networkId, ...file })
		await workOn({ networkId, fileId })
		return { networkId, fileId }
	})
	const { file: read } = await reading(actor, (tx) => membersFileSheet({ ...look, tx }, ids))
	await during('check', async () => {
		await runAct(mapMembersFile, actor, { ...ids, mapping: read.mapping })
		await workOn(ids)
	})
	const { preview } = await during('preview, as a page', () =>
		reading(actor, (tx) => membersFilePreview({ ...look, tx }, ids)),
	)
	for (const [deed, n] of Object.entries(expected))
		assert(preview?.counts[deed as 'new'] === n, `${name}: ${JSON.stringify(preview?.counts)}`)
	if (preview?.summary.errorCount) return rows
	await during('take', async () => {
		await runAct(importMembers, actor, ids)
		await workOn(ids)
	})
	const { file: taken } = await reading(actor, (tx) => membersFileSheet({ ...look, tx }, ids))
	assert(taken.state === 'imported', `${name}: ${taken.state}`)
	return rows
}

/** Fictional members, each line another one. */
function members(prefix: string): string[][] {
	return Array.from({ length: count }, (_, at) => {
		const [postcode, town] = places[at % places.length] as (typeof places)[number]
		const trade = trades[at % trades.length] as string
		return [
			`${trade} ${word(at)} ${word(at * 7919)}`,
			siren(at),
			'Camille',
			`Nom${word(at)}`,
			`contact${at}@membre.example`,
			phone(prefix, at),
			postcode,
			town,
			`${trade} ; rénovation ; pose ${word(at % 300)}`,
			String(1 + (at % 40)),
			`www.membre${at}.example`,
			`Atelier de ${trade.toLowerCase()} installé à ${town}, numéro ${at}.`,
		]
	})
}

function word(seed: number): string {
	return Array.from({ length: 5 }, (_, at) => 'bcdfglmnprstvzae'[(seed >> (at * 4)) & 15]).join('')
}

function phone(prefix: string, at: number): string {
	return `${prefix} 2${String(at)
		.padStart(7, '0')
		.replace(/(\d)(\d\d)(\d\d)(\d\d)/, '$1 $2 $3 $4')}`
}

/** Nine digits whose last one checks the others. */
function siren(at: number): string {
	const digits = String(30_000_000 + at)
	const sum = [...digits].reduce((total, digit, place) => {
		const doubled = Number(digit) * (place % 2 === 1 ? 2 : 1)
		return total + (doubled > 9 ? doubled - 9 : doubled)
	}, 0)
	return digits + ((10 - (sum % 10)) % 10)
}

function csvOf(rows: string[][]): Uint8Array {
	return new TextEncoder().encode(stringify([titles, ...rows], { delimiter: ';', bom: true }))
}

async function workbookOf(rows: string[][]): Promise<Uint8Array> {
	const filename = join(folder, 'membres.xlsx')
	const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename, useSharedStrings: true })
	const sheet = workbook.addWorksheet('Membres')
	sheet.addRow(titles).commit()
	// Numbers are numbers in a workbook: a SIREN, a post code, a headcount.
	for (const row of rows)
		sheet
			.addRow(row.map((cell, column) => ([1, 6, 9].includes(column) ? Number(cell) : cell)))
			.commit()
	await workbook.commit()
	return readFileSync(filename)
}
