import { type GeoPermissibleObjects, geoMercator } from 'd3-geo'
import { sql } from 'kysely'
import type { Tx } from '#db'
import type { FoundPlace } from '#firms/server'

/** A map ready to be written as SVG: everything placed, in units of its own frame. */
export type MembersMap = {
	width: number
	height: number
	/** Known communes around, one point each, as the path of a line that has no length. */
	ground: string
	/** Communes with firms, the largest first, so that small ones stay on top. */
	dots: (FoundPlace & { x: number; y: number; r: number; isNamed: boolean })[]
	/** Where the viewer’s firm is. */
	here: { x: number; y: number } | null
}

const width = 640
const height = 480
const margin = 40
const mostNamed = 8
const mostGround = 700

/**
 * Draws where firms are, on the server: a dot for each commune, as large as its firms are many, over faint
 * dots that are the communes around, by which people recognise their territory. Nothing is asked of anybody
 * else's maps.
 */
export async function drawMap(
	tx: Tx,
	places: readonly FoundPlace[],
	seat: { latitude: number; longitude: number } | null,
): Promise<MembersMap> {
	if (places.length === 0) return { width, height, ground: '', dots: [], here: null }
	const latitudes = places.map(({ latitude }) => latitude)
	const longitudes = places.map(({ longitude }) => longitude)
	const [south, north] = widened(Math.min(...latitudes), Math.max(...latitudes))
	const [west, east] = widened(Math.min(...longitudes), Math.max(...longitudes))
	const corners: GeoPermissibleObjects = {
		type: 'MultiPoint',
		coordinates: [
			[west, south],
			[east, north],
		],
	}
	const projection = geoMercator().fitExtent(
		[
			[margin, margin],
			[width - margin, height - margin],
		],
		corners,
	)
	const at = ({ latitude, longitude }: { latitude: number; longitude: number }) => {
		const [x, y] = projection([longitude, latitude]) ?? [0, 0]
		return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }
	}
	const frame = [
		projection.invert?.([0, height]) ?? [west, south],
		projection.invert?.([width, 0]) ?? [east, north],
	]
	const most = Math.max(...places.map(({ count }) => count))
	const here = seat ? at(seat) : null
	return {
		width,
		height,
		ground: (await communesIn(tx, frame as [number, number][]))
			.map(at)
			.map(({ x, y }) => `M${x} ${y}h0`)
			.join(''),
		dots: places.map((place, i) => ({
			...place,
			...at(place),
			// As large as the count is, by its area; never too small to be pressed by a finger's tip.
			r: Math.round(10 * (5 + 15 * Math.sqrt(place.count / most))) / 10,
			isNamed: i < mostNamed && isApart(places.slice(0, i).map(at), at(place)),
		})),
		here: here && here.x >= 0 && here.x <= width && here.y >= 0 && here.y <= height ? here : null,
	}
}

/** Whether a name may be written there without covering that of a larger place. */
function isApart(others: { x: number; y: number }[], one: { x: number; y: number }): boolean {
	return others.every(({ x, y }) => Math.abs(x - one.x) > 90 || Math.abs(y - one.y) > 18)
}

/** At least some ten kilometres a side, or one commune alone would be the whole world. */
function widened(low: number, high: number): [number, number] {
	const missing = Math.max(0, 0.12 - (high - low)) / 2
	return [low - missing, high + missing]
}

async function communesIn(tx: Tx, [low, high]: [number, number][]) {
	const [west, south] = low ?? [0, 0]
	const [east, north] = high ?? [0, 0]
	const { rows } = await sql<{ latitude: number; longitude: number }>`
		select latitude, longitude from commune
		where latitude between ${south} and ${north} and longitude between ${west} and ${east}
			and not is_approximate
		order by population desc nulls last, code limit ${mostGround}`.execute(tx)
	return rows
}
