/**
 * Makes db/reference/communes.csv.gz: every commune (COG, Licence Ouverte, through
 * @etalab/decoupage-administratif) with its intercommunality, and its position where the given table of
 * coordinates (GeoNames, CC BY 4.0) knows it; elsewhere the middle of its département, marked approximate.
 *
 *   npm exec -- node scripts/make-communes.ts <communes_cog.csv.gz>
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gunzipSync, gzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'

type Commune = { code: string; type: string; nom: string; departement?: string; region?: string }
type Epci = { code: string; nom: string; membres: { code: string }[] }

const require = createRequire(import.meta.url)
const source = (name: string) => require(`@etalab/decoupage-administratif/data/${name}.json`)
const given = parse(gunzipSync(readFileSync(process.argv[2] as string)), {
	columns: true,
}) as Record<string, string>[]

const epcis = source('epci') as Epci[]
const epciOf = new Map(epcis.flatMap((epci) => epci.membres.map((m) => [m.code, epci.code])))

const middles = new Map<string, { latitude: number; longitude: number; n: number }>()
for (const row of given) {
	if (!row.lat_geonames) continue
	const middle = middles.get(row.departement as string) ?? { latitude: 0, longitude: 0, n: 0 }
	middle.latitude += Number(row.lat_geonames)
	middle.longitude += Number(row.lng_geonames)
	middle.n += 1
	middles.set(row.departement as string, middle)
}

const round = (degrees: number) => degrees.toFixed(4)
/** Latitude, longitude, and whether they are only those of the département. */
function placeOf(row: Record<string, string> | undefined): string[] {
	if (row?.lat_geonames)
		return [round(Number(row.lat_geonames)), round(Number(row.lng_geonames)), '0']
	const middle = middles.get(row?.departement ?? '')
	if (!middle) return ['', '', '1']
	return [round(middle.latitude / middle.n), round(middle.longitude / middle.n), '1']
}
const lines = given.map((row) => {
	return [
		row.code,
		typeset(row.nom ?? ''),
		row.codesPostaux,
		row.departement,
		epciOf.get(row.code as string) ?? '',
		row.region,
		row.population,
		...placeOf(row),
	].join('|')
})
// The arrondissements that the register of firms uses for Paris, Lyon and Marseille.
const parents: Record<string, string> = { '75': '75056', '69': '69123', '13': '13055' }
const at = new Map(given.map((row) => [row.code, row]))
for (const commune of source('communes') as (Commune & {
	codesPostaux?: string[]
	population?: number
})[]) {
	if (commune.type !== 'arrondissement-municipal') continue
	const parent = at.get(parents[commune.code.slice(0, 2)] as string)
	lines.push(
		[
			commune.code,
			typeset(commune.nom),
			(commune.codesPostaux ?? []).join(' '),
			parent?.departement,
			epciOf.get(parent?.code as string) ?? '',
			parent?.region,
			commune.population ?? '',
			...placeOf(parent).slice(0, 2),
			'1',
		].join('|'),
	)
}
const header =
	'code|name|postcodes|departement|epci|region|population|latitude|longitude|approximate'
writeFileSync(
	'db/reference/communes.csv.gz',
	gzipSync(`${[header, ...lines].join('\n')}\n`, { level: 9 }),
)

const areas = [
	...(source('departements') as Commune[]).map((d) => `departement|${d.code}|${typeset(d.nom)}`),
	...(source('regions') as Commune[]).map((r) => `region|${r.code}|${typeset(r.nom)}`),
	...epcis.map((e) => `epci|${e.code}|${typeset(e.nom)}`),
]
writeFileSync(
	'db/reference/areas.csv.gz',
	gzipSync(`${['kind|code|name', ...areas].join('\n')}\n`, { level: 9 }),
)
console.log(`${lines.length} communes, ${areas.length} areas`)

/** A name in the typography of the screens. */
function typeset(name: string): string {
	return name.replaceAll("'", '’')
}
