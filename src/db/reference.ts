import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import type pg from 'pg'
import { foldLabel } from '#kernel'

const folder = fileURLToPath(new URL('../../db/reference/', import.meta.url))

/**
 * Fills the reference tables from the files in db/reference, each only when its content changed.
 * Communes: COG 2026 (Licence Ouverte), positions GeoNames (CC BY 4.0); areas: the same COG. Morocco: the towns
 * and arrondissements that people name, under codes of ours (ISO 3166-2 prefecture or province, then the name), their
 * people as counted in 2014, their positions to the kilometre, all told « environ ». Other names of places: written
 * for this software. Activities: NAF rév. 2 (Insee, Licence Ouverte); trades: written for this software from the
 * contents of the NAF; parameters: each row names its own source.
 */
export async function loadReference(client: pg.PoolClient): Promise<void> {
	await load(client, 'communes.csv.gz', 'FR', loadCommunes)
	await load(client, 'communes-ma.csv', 'MA', loadCommunes)
	await load(client, 'areas.csv.gz', 'FR', loadAreas)
	await load(client, 'areas-ma.csv', 'MA', loadAreas)
	await load(client, 'place-names.csv', '', loadPlaceNames)
	await load(client, 'naf.csv.gz', '', loadNaf)
	await load(client, 'trades.csv', '', loadTrades)
	await load(client, 'parameters.csv', '', loadParameters)
}

type Row = Record<string, string>

async function load(
	client: pg.PoolClient,
	file: string,
	country: string,
	into: (client: pg.PoolClient, rows: Row[], country: string) => Promise<void>,
): Promise<void> {
	const bytes = await readFile(folder + file)
	const record = `reference:${file}:${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}`
	const known = await client.query('select 1 from migration where name = $1', [record])
	if (known.rowCount) return
	const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
	const [header = '', ...lines] = text.trimEnd().split('\n')
	const columns = header.split('|')
	const rows = lines.map((line) => {
		const cells = line.split('|')
		return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']))
	})
	await client.query('begin')
	try {
		await into(client, rows, country)
		await client.query('insert into migration (name) values ($1)', [record])
		await client.query('commit')
	} catch (error) {
		await client.query('rollback')
		throw error
	}
}

async function loadCommunes(client: pg.PoolClient, rows: Row[], country: string): Promise<void> {
	await client.query(
		`insert into commune (code, country, name, key, postcodes, departement, epci, region, population,
			latitude, longitude, is_approximate)
		 select code, $2, name, regexp_replace(lower(unaccent(name)), '[^a-z0-9]+', ' ', 'g'),
			coalesce(string_to_array(nullif(postcodes, ''), ' '), '{}'), nullif(departement, ''),
			nullif(epci, ''), nullif(region, ''), nullif(population, '')::int,
			nullif(latitude, '')::float8, nullif(longitude, '')::float8, approximate = '1'
		 from json_to_recordset($1) as r(code text, name text, postcodes text, departement text,
			epci text, region text, population text, latitude text, longitude text, approximate text)
		 on conflict (code) do update set name = excluded.name, key = excluded.key,
			postcodes = excluded.postcodes, departement = excluded.departement, epci = excluded.epci,
			region = excluded.region, population = excluded.population, latitude = excluded.latitude,
			longitude = excluded.longitude, is_approximate = excluded.is_approximate`,
		[JSON.stringify(rows), country],
	)
}

async function loadAreas(client: pg.PoolClient, rows: Row[]): Promise<void> {
	await client.query(
		`insert into area (kind, code, name)
		 select kind, code, name from json_to_recordset($1) as r(kind text, code text, name text)
		 on conflict (kind, code) do update set name = excluded.name`,
		[JSON.stringify(rows)],
	)
}

async function loadPlaceNames(client: pg.PoolClient, rows: Row[]): Promise<void> {
	const names = rows.flatMap(({ kind, code, names = '' }) =>
		names.split(', ').map((name) => ({ kind, code, name, key: foldLabel(name) })),
	)
	await client.query('delete from place_name')
	await client.query(
		`insert into place_name (key, kind, code, name)
		 select key, kind, code, name from json_to_recordset($1) as r(key text, kind text, code text, name text)`,
		[JSON.stringify(names)],
	)
}

async function loadNaf(client: pg.PoolClient, rows: Row[]): Promise<void> {
	await client.query(
		`insert into naf (nomenclature, code, label)
		 select nomenclature, code, label
		 from json_to_recordset($1) as r(nomenclature text, code text, label text)
		 on conflict (nomenclature, code) do update set label = excluded.label`,
		[JSON.stringify(rows)],
	)
}

async function loadTrades(client: pg.PoolClient, rows: Row[]): Promise<void> {
	const lists = ['naf', 'people', 'objects', 'occasions', 'in_english', 'in_arabic']
	await client.query('delete from trade')
	await client.query(
		`insert into trade (name, key, ${lists.join(', ')})
		 select name, trim(regexp_replace(lower(unaccent(name)), '[^a-z0-9]+', ' ', 'g')),
			${lists.map((list) => `coalesce(string_to_array(nullif(${list}, ''), ', '), '{}')`).join(', ')}
		 from json_to_recordset($1) as r(name text, ${lists.map((list) => `${list} text`).join(', ')})`,
		[JSON.stringify(rows)],
	)
}

async function loadParameters(client: pg.PoolClient, rows: Row[]): Promise<void> {
	// What an administrator changed since stays: a default never overwrites.
	await client.query(
		`insert into parameter (name, starts_on, value, source)
		 select name, starts_on::date, value::numeric, source
		 from json_to_recordset($1) as r(name text, starts_on text, value text, source text)
		 on conflict do nothing`,
		[JSON.stringify(rows)],
	)
}
