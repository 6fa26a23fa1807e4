/** Somewhere on a map, and how many are there. */
export type Placed = {
	code: string
	name: string
	latitude: number
	longitude: number
	count: number
}

/** Places near enough to be read on one drawing; known by the place that has most, and named after it. */
export type MapFrame<Place extends Placed = Placed> = {
	code: string
	name: string
	/** How many are in it, over its places. */
	count: number
	/** Those that have most first. */
	places: Place[]
}

/** A cell is some two hundred kilometres a side in our latitudes: what has no neighbour is another territory. */
const cell = { latitude: 2, longitude: 3 }

/**
 * Parts places into frames, as an atlas does: Casablanca is not drawn on the map of Lille. Two places are in
 * one frame when a chain of neighbouring cells joins them. The frame that has most comes first; equals by code.
 */
export function mapFrames<Place extends Placed>(places: readonly Place[]): MapFrame<Place>[] {
	const cells = new Map<string, Place[]>()
	for (const place of places) {
		const key = keyOf(rowOf(place), columnOf(place))
		cells.set(key, [...(cells.get(key) ?? []), place])
	}
	const frames: MapFrame<Place>[] = []
	for (const [key] of cells) {
		const joined = takeJoined(cells, key)
		if (joined.length > 0) frames.push(frameOf(joined))
	}
	return frames.sort(mostFirst)
}

/** The frame that holds a place, by its code; else the one nearest to somebody; else the first. */
export function chooseFrame<Place extends Placed>(
	frames: readonly MapFrame<Place>[],
	code: string | undefined,
	near: { latitude: number; longitude: number } | null,
): MapFrame<Place> | null {
	const asked = frames.find(({ places }) => places.some((place) => place.code === code))
	const around =
		near && frames.find(({ places }) => places.some((place) => areNeighbours(place, near)))
	return asked ?? around ?? frames[0] ?? null
}

/** Takes out the places of a cell and of those that touch it, and so on. */
function takeJoined<Place extends Placed>(cells: Map<string, Place[]>, first: string): Place[] {
	const ahead = [first]
	const taken: Place[] = []
	for (let key = ahead.pop(); key !== undefined; key = ahead.pop()) {
		const here = cells.get(key)
		if (!here || here.length === 0) continue
		taken.push(...here)
		cells.set(key, [])
		const [row = 0, column = 0] = key.split(' ').map(Number)
		for (const r of [row - 1, row, row + 1])
			for (const c of [column - 1, column, column + 1]) ahead.push(keyOf(r, c))
	}
	return taken
}

function frameOf<Place extends Placed>(joined: Place[]): MapFrame<Place> {
	const places = joined.sort(mostFirst)
	const [largest] = places as [Place]
	const count = places.reduce((sum, place) => sum + place.count, 0)
	return { code: largest.code, name: largest.name, count, places }
}

function areNeighbours(
	a: Pick<Placed, 'latitude' | 'longitude'>,
	b: Pick<Placed, 'latitude' | 'longitude'>,
): boolean {
	return Math.abs(rowOf(a) - rowOf(b)) <= 1 && Math.abs(columnOf(a) - columnOf(b)) <= 1
}

function mostFirst(a: { count: number; code: string }, b: { count: number; code: string }): number {
	return b.count - a.count || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
}

function keyOf(row: number, column: number): string {
	return `${row} ${column}`
}

function rowOf({ latitude }: { latitude: number }): number {
	return Math.floor(latitude / cell.latitude)
}

function columnOf({ longitude }: { longitude: number }): number {
	return Math.floor(longitude / cell.longitude)
}
