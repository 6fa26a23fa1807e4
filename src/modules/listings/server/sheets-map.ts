import { sql } from 'kysely'
import type { Tx } from '#db'
import { drawMap, type MapPlace } from '#networks/server'
import type { Sheet } from './sheet-columns.ts'

/** A place that networks cover: a commune, or an area drawn in the middle of its people. */
export type CoveredPlace = MapPlace & {
	kind: 'commune' | 'epci' | 'departement' | 'region'
	/** The networks that say they cover it, in the order they were found. */
	networks: { id: string; name: string }[]
}

/** The networks found on a map, by the places they cover; and how many cover none that can be drawn. */
export async function sheetsMap(tx: Tx, sheets: readonly Sheet[], frame: string | undefined) {
	const covering = new Map<string, Sheet[]>()
	for (const sheet of sheets)
		for (const { kind, code } of sheet.zones) {
			const key = `${kind} ${code}`
			covering.set(key, [...(covering.get(key) ?? []), sheet])
		}
	const positions = await positionsOf(tx, [...covering.keys()])
	const drawn = new Set<string>()
	const places = positions.map(({ kind, code, ...position }): CoveredPlace => {
		const networks = covering.get(`${kind} ${code}`) ?? []
		for (const { id } of networks) drawn.add(id)
		return {
			...position,
			kind,
			code: kind === 'commune' ? code : `${kind}-${code}`,
			count: networks.length,
			networks: networks.map(({ id, name }) => ({ id, name })),
		}
	})
	const map = await drawMap(tx, places, { frame })
	return { ...map, unplaced: sheets.length - drawn.size }
}

type Position = Omit<CoveredPlace, 'count' | 'networks'>

/** Where areas are: a commune at its place, others in the middle of their inhabitants, which is « environ ». */
async function positionsOf(tx: Tx, keys: readonly string[]): Promise<Position[]> {
	const { rows } = await sql<Position>`
		with asked as materialized (
			select split_part(key, ' ', 1) as kind, split_part(key, ' ', 2) as code
			from unnest(${keys}::text[]) key
		)
		select a.kind, a.code, c.name, c.latitude, c.longitude, c.is_approximate
		from asked a join commune c on a.kind = 'commune' and c.code = a.code and c.latitude is not null
		union all
		select a.kind, a.code, min(area.name), sum(c.latitude * w.people) / sum(w.people),
			sum(c.longitude * w.people) / sum(w.people), true
		from asked a join area on area.kind = a.kind and area.code = a.code
		join commune c on case a.kind when 'epci' then c.epci when 'departement' then c.departement
			when 'region' then c.region end = a.code and c.latitude is not null
		cross join lateral (select greatest(coalesce(c.population, 0), 1)::float8 as people) w
		where a.kind in ('epci', 'departement', 'region')
		group by a.kind, a.code`.execute(tx)
	return rows
}
