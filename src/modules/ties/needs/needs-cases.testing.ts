/** The needs of `needs.cases`, and the vocabulary they are read with: for tests and for `npm run bench:needs`. */

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { foldLabel } from '#kernel'
import type { Place } from '../territory.ts'
import type { Area, PlacesKnown } from './read-zone.ts'
import { type ReferenceTrade, type TradeRow, tradeOf } from './reference-trades.ts'

/** A need as a leader words it, and what should be understood. */
export interface NeedCase {
	readonly id: string
	readonly file: string
	readonly words: string
	/** For each need in the words, the trades that would do. */
	readonly trades: readonly (readonly string[])[]
	readonly skills: readonly string[]
	readonly zone: string
	readonly startsOn: string
	readonly endsOn: string
	readonly isUrgent: boolean
	readonly customer: string
	/** Kept for test: nothing is ever tuned on it. Fixed by the case’s name alone. */
	readonly isKept: boolean
}

const folder = new URL('../needs.cases/', import.meta.url)
const reference = new URL('../../../../db/reference/', import.meta.url)

/** The day on which every need of the cases is stated: a Tuesday. */
export const statedOn = Temporal.PlainDate.from('2026-11-24')

export function needCases(): NeedCase[] {
	return readdirSync(folder)
		.filter((file) => file.endsWith('.csv') && file !== 'competences.csv')
		.sort()
		.flatMap((file) => rowsOf(file).map((row) => caseOf(row, file)))
}

export function caseSkills(): string[] {
	return rowsOf('competences.csv').map((row) => row.compétence as string)
}

export function referenceTrades(): ReferenceTrade[] {
	return referenceRows('trades.csv').map((row) => tradeOf(row as TradeRow))
}

export function nafLabels(): Map<string, string> {
	return new Map(
		referenceRows('naf.csv.gz').map(({ code, label }) => [code as string, label as string]),
	)
}

/** Every commune and area, as seen from Roubaix. */
export function casePlaces(): PlacesKnown & { place(code: string): Place | undefined } {
	const places = new Map<string, Place>()
	const named = new Map<string, Place[]>()
	const atPostcode = new Map<string, Place[]>()
	const communes = (file: string, country: string) =>
		referenceRows(file).map((row): Record<string, string> => ({ ...row, country }))
	const rows = [...communes('communes.csv.gz', 'FR'), ...communes('communes-ma.csv', 'MA')].sort(
		(a, b) => Number(b.population) - Number(a.population),
	)
	for (const row of rows) {
		const place: Place = {
			code: row.code as string,
			name: row.name as string,
			country: row.country as string,
			departement: row.departement || null,
			epci: row.epci || null,
			region: row.region || null,
			latitude: row.latitude ? Number(row.latitude) : null,
			longitude: row.longitude ? Number(row.longitude) : null,
			isApproximate: row.approximate === '1',
		}
		places.set(place.code, place)
		named.getOrInsertComputed(foldLabel(place.name), () => []).push(place)
		for (const postcode of (row.postcodes ?? '').split(' '))
			atPostcode.getOrInsertComputed(postcode, () => []).push(place)
	}
	const areas = new Map<string, Area[]>()
	const coded = new Map<string, Area>()
	for (const { kind, code, name } of [
		...referenceRows('areas.csv.gz'),
		...referenceRows('areas-ma.csv'),
	]) {
		const area = { kind, code, name } as Area
		coded.set(`${kind} ${code}`, area)
		areas.getOrInsertComputed(foldLabel(area.name), () => []).push(area)
		if (kind === 'departement') areas.getOrInsertComputed(area.code, () => []).push(area)
	}
	for (const { kind, code = '', names = '' } of referenceRows('place-names.csv'))
		for (const key of names.split(', ').map(foldLabel)) {
			const place = kind === 'commune' ? places.get(code) : undefined
			if (place) named.getOrInsertComputed(key, () => []).push(place)
			const area = coded.get(`${kind} ${code}`)
			if (area) areas.getOrInsertComputed(key, () => []).push(area)
		}
	return {
		place: (code) => places.get(code),
		communesNamed: (key) => named.get(key) ?? [],
		communesAtPostcode: (postcode) => atPostcode.get(postcode) ?? [],
		areasNamed: (key) => areas.get(key) ?? [],
		near: places.get('59512'),
	}
}

function caseOf(row: Record<string, string>, file: string): NeedCase {
	const cell = (name: string) => row[name] ?? ''
	return {
		id: cell('id'),
		file,
		words: cell('besoin'),
		trades: cell('métiers')
			.split(' + ')
			.map((one) => one.split(' / ')),
		skills: cell('compétences').split(', ').filter(Boolean),
		zone: cell('lieu'),
		startsOn: cell('début'),
		endsOn: cell('fin'),
		isUrgent: cell('urgent') === 'oui',
		customer: cell('clients'),
		isKept: createHash('sha256').update(cell('id')).digest().readUInt8(0) % 2 === 1,
	}
}

function rowsOf(file: string): Record<string, string>[] {
	return parse(readFileSync(new URL(file, folder)), { columns: true, delimiter: ';', bom: true })
}

function referenceRows(file: string): Record<string, string>[] {
	const bytes = readFileSync(new URL(file, reference))
	const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
	const [header = '', ...lines] = text.trimEnd().split('\n')
	const columns = header.split('|')
	return lines.map((line) => {
		const cells = line.split('|')
		return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']))
	})
}
