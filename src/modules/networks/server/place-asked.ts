import { sql } from 'kysely'
import type { Tx } from '#db'

/** An area asked for: its name, the filters of who is or works there, and where « around » begins. */
export type PlaceAsked = {
	name: string
	filters: string[]
	around: { latitude: number; longitude: number } | null
}

type Row = {
	kind: string
	code: string
	name: string
	departement: string | null
	epci: string | null
	region: string | null
	country: string | null
	latitude: number | null
	longitude: number | null
}

/**
 * Reads the place of an address: `59512` a commune, `59` a département, `region-32`, `epci-200093201`. A firm
 * answers when it sits in the area; when a zone it works in lies in the area or holds it; when its radius
 * reaches the commune. A code that nobody knows is a place where nobody is.
 */
export async function placeAsked(tx: Tx, asked: string): Promise<PlaceAsked> {
	const [, kind = 'departement', code = asked] = /^(region|epci)-(.+)$/.exec(asked) ?? []
	const { rows } = await sql<Row>`
		select 'commune' as kind, code, name, departement, epci, region, country, latitude, longitude
		from commune where code = ${asked}
		union all
		select a.kind, a.code, a.name, case when a.kind = 'epci' then c.departement end, null,
			c.region, c.country, null, null
		from area a left join lateral (select * from commune c where case a.kind
			when 'departement' then c.departement = a.code when 'epci' then c.epci = a.code
			else c.region = a.code end limit 1) c on true
		where a.kind = ${kind} and a.code = ${code}
		limit 1`.execute(tx)
	const area = rows[0]
	if (!area) return { name: asked.slice(0, 40), filters: ['seat nowhere'], around: null }
	const itself = `${area.kind} ${area.code}`
	const holding = [
		itself,
		area.epci && `epci ${area.epci}`,
		area.departement && `departement ${area.departement}`,
		area.region && area.kind !== 'region' && `region ${area.region}`,
		area.country && `country ${area.country}`,
	].filter(Boolean)
	const { latitude, longitude } = area
	const isPlaced = latitude !== null && longitude !== null
	return {
		name: area.name,
		filters: [
			`seat ${itself}`,
			`within ${itself}`,
			...holding.map((one) => `serves ${one}`),
			...(isPlaced ? ['around'] : []),
		],
		around: isPlaced ? { latitude, longitude } : null,
	}
}
