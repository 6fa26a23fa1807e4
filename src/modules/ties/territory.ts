/** Where firms are and work, and whether two of them meet there. */
import { distanceMetres } from '#firms'

/** A commune, with the areas it lies in; what is unknown is null. */
export interface Place {
	readonly code: string
	readonly name: string
	readonly country: string
	readonly departement: string | null
	readonly epci: string | null
	readonly region: string | null
	readonly latitude: number | null
	readonly longitude: number | null
	/** Its position is only known by its département: distances are « environ ». */
	readonly isApproximate: boolean
}

export type ZoneKind = 'commune' | 'epci' | 'departement' | 'region' | 'country' | 'radius'

/** Where a firm works: an area by its code, or so many km around the commune of that code. */
export interface Zone {
	readonly kind: ZoneKind
	readonly code: string
	/** Whole kilometres, for a radius alone. */
	readonly km: number | null
}

/** The communes, as the reference tables know them. */
export interface Gazetteer {
	place(code: string): Place | undefined
	/** Every commune of an area; nothing for an area nobody knows. */
	communesOf(kind: 'epci' | 'departement' | 'region', code: string): readonly Place[]
}

/** Of several communes, the one nearest to a place; the first given when distances are unknown or equal. */
export function nearestOf(places: readonly Place[], near: Place | undefined): Place | undefined {
	const metres = (place: Place) => distanceMetres(place, near) ?? Number.POSITIVE_INFINITY
	return places.reduce<Place | undefined>(
		(best, place) => (best && metres(best) <= metres(place) ? best : place),
		undefined,
	)
}

/** Whether two firms may work at the same place: some commune lies in a zone of each. */
export function zonesMeet(ours: readonly Zone[], theirs: readonly Zone[], on: Gazetteer): boolean {
	return ours.some((a) => theirs.some((b) => meet(a, b, on)))
}

/** Whether a commune lies in one of the zones. */
export function covers(zones: readonly Zone[], place: Place, on: Gazetteer): boolean {
	return zones.some((zone) => holds(zone, place, on))
}

function meet(a: Zone, b: Zone, on: Gazetteer): boolean {
	if (a.kind === 'radius' && b.kind === 'radius') {
		if (a.code === b.code) return true
		const metres = distanceMetres(on.place(a.code), on.place(b.code))
		return metres !== undefined && metres <= ((a.km ?? 0) + (b.km ?? 0)) * 1000
	}
	const [small, large] = sizes[a.kind] <= sizes[b.kind] ? [a, b] : [b, a]
	if (small.kind === large.kind && small.kind !== 'radius') return small.code === large.code
	if (large.kind === 'country') return countryOf(small, on) === large.code
	return communesIn(small, on).some((place) => holds(large, place, on))
}

/** From the smallest to the largest, so that the shorter list of communes is walked. */
const sizes: Record<ZoneKind, number> = {
	commune: 0,
	epci: 1,
	departement: 2,
	region: 3,
	radius: 4,
	country: 5,
}

function holds(zone: Zone, place: Place, on: Gazetteer): boolean {
	switch (zone.kind) {
		case 'commune':
			return zone.code === place.code
		case 'radius': {
			if (zone.code === place.code) return true
			const metres = distanceMetres(on.place(zone.code), place)
			return metres !== undefined && metres <= (zone.km ?? 0) * 1000
		}
		default:
			return zone.code === place[zone.kind]
	}
}

function communesIn(zone: Zone, on: Gazetteer): readonly Place[] {
	switch (zone.kind) {
		case 'commune':
		case 'radius': {
			const place = on.place(zone.code)
			return place ? [place] : []
		}
		case 'country':
			return []
		default:
			return on.communesOf(zone.kind, zone.code)
	}
}

function countryOf(zone: Zone, on: Gazetteer): string | undefined {
	return zone.kind === 'country' ? zone.code : communesIn(zone, on)[0]?.country
}
