import { type GeoPermissibleObjects, geoMercator } from 'd3-geo'
import { sql } from 'kysely'
import type { Tx } from '#db'
import { chooseFrame, type MapFrame, mapFrames, type Placed } from '../map-frames.ts'

/** A place of a map: in a commune, or in the middle of an area when its position is no better known. */
export type MapPlace = Placed & { isApproximate: boolean }

/** A map ready to be written as SVG: everything placed, in units of its own frame. */
export type TerritoryMap<Place extends MapPlace = MapPlace> = {
	width: number
	height: number
	/** Known communes around, one point each, as the path of a line that has no length. */
	ground: string
	/** Places of the frame shown, the largest first, so that small ones stay on top. */
	dots: (Place & Drawn)[]
	/** Where the viewer’s firm is. */
	here: { x: number; y: number } | null
	/** The territories that the places part into, the largest first; one of them is drawn. */
	frames: { code: string; name: string; count: number; isShown: boolean }[]
}

type Drawn = {
	x: number
	y: number
	r: number
	/** Its name is written: where it covers no other, on the side where it is not cut. */
	isNamed: boolean
	anchor: 'start' | 'middle' | 'end'
}

const width = 640
const height = 480
const margin = 40
const mostNamed = 8
/** A letter of a name, on average. */
const letter = 7
const mostGround = 700

/**
 * Draws where firms or networks are, on the server: a dot for each place, as large as they are many there, over
 * faint dots that are the communes around, by which people recognise their territory. One territory at a time:
 * the one asked for, else the reader's, else the largest. Nothing is asked of anybody else's maps.
 */
export async function drawMap<Place extends MapPlace>(
	tx: Tx,
	places: readonly Place[],
	{ seat = null, frame }: { seat?: Position | null | undefined; frame?: string | undefined },
): Promise<TerritoryMap<Place>> {
	const frames = mapFrames(places)
	const shown = chooseFrame(frames, frame, seat) as MapFrame<Place> | null
	if (!shown) return { width, height, ground: '', dots: [], here: null, frames: [] }
	const projection = projectionOf(shown.places)
	const at = ({ latitude, longitude }: Position) => {
		const [x, y] = projection([longitude, latitude]) ?? [0, 0]
		return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }
	}
	const corners = [projection.invert?.([0, height]), projection.invert?.([width, 0])]
	const here = seat ? at(seat) : null
	return {
		width,
		height,
		ground: (
			await communesIn(
				tx,
				corners.map((corner) => corner ?? [0, 0]),
			)
		)
			.map(at)
			.map(({ x, y }) => `M${x} ${y}h0`)
			.join(''),
		dots: dotsOf(shown.places, at),
		here: here && here.x >= 0 && here.x <= width && here.y >= 0 && here.y <= height ? here : null,
		frames: frames.map((one) => ({
			code: one.code,
			name: one.name,
			count: one.count,
			isShown: one === shown,
		})),
	}
}

type Position = { latitude: number; longitude: number }

function projectionOf(places: readonly Position[]) {
	const [south, north] = spanOf(places.map(({ latitude }) => latitude))
	const [west, east] = spanOf(places.map(({ longitude }) => longitude))
	const corners: GeoPermissibleObjects = {
		type: 'MultiPoint',
		coordinates: [
			[west, south],
			[east, north],
		],
	}
	return geoMercator().fitExtent(
		[
			[margin, margin],
			[width - margin, height - margin],
		],
		corners,
	)
}

function dotsOf<Place extends MapPlace>(
	places: readonly Place[],
	at: (position: Position) => { x: number; y: number },
): (Place & Drawn)[] {
	const most = Math.max(...places.map(({ count }) => count))
	const named: Label[] = []
	return places.map((place) => {
		const { x, y } = at(place)
		const label = labelOf(place.name, x, y)
		const isNamed = named.length < mostNamed && named.every((other) => isApart(other, label))
		if (isNamed) named.push(label)
		// As large as the count is, by its area; never too small to be pressed by a finger's tip.
		const r = Math.round(10 * (5 + 15 * Math.sqrt(place.count / most))) / 10
		return { ...place, x, y, r, isNamed, anchor: label.anchor }
	})
}

/** The room that a name takes, in the map's units. */
type Label = { from: number; to: number; y: number; anchor: Drawn['anchor'] }

function labelOf(name: string, x: number, y: number): Label {
	const long = name.length * letter
	if (x < long / 2 + 4) return { from: x, to: x + long, y, anchor: 'start' }
	if (x > width - long / 2 - 4) return { from: x - long, to: x, y, anchor: 'end' }
	return { from: x - long / 2, to: x + long / 2, y, anchor: 'middle' }
}

/** Whether two names may be written without covering one another. */
function isApart(one: Label, other: Label): boolean {
	return one.to + 6 < other.from || other.to + 6 < one.from || Math.abs(one.y - other.y) > 18
}

/** From the least to the most: at least some ten kilometres, or one commune alone would be the whole world. */
function spanOf(degrees: readonly number[]): [number, number] {
	const [low, high] = [
		degrees.reduce((a, b) => Math.min(a, b)),
		degrees.reduce((a, b) => Math.max(a, b)),
	]
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
