/** A point of the Earth, in degrees; unknown when one of the two is. */
export type Position = { readonly latitude: number | null; readonly longitude: number | null }

/** Metres between two points, as the crow flies; undefined when the position of one is unknown. */
export function distanceMetres(
	a: Position | undefined,
	b: Position | undefined,
): number | undefined {
	if (a?.latitude == null || a.longitude == null) return undefined
	if (b?.latitude == null || b.longitude == null) return undefined
	const radians = Math.PI / 180
	const [φ1, φ2] = [a.latitude * radians, b.latitude * radians]
	const half = (angle: number) => Math.sin(angle / 2) ** 2
	const h =
		half(φ2 - φ1) + Math.cos(φ1) * Math.cos(φ2) * half((b.longitude - a.longitude) * radians)
	// The mean radius of the Earth, in metres (IUGG).
	return Math.round(2 * 6_371_008.8 * Math.asin(Math.min(1, Math.sqrt(h))))
}

/** How well a place is known: as the firm gave it, by its commune, or by its département alone. */
export type Precision = 'exact' | 'commune' | 'around'

/** Where a firm is, by what is known best. */
export type Place = { latitude: number; longitude: number; precision: Precision }

/**
 * Where a firm is: the exact place it gave, else its commune's. Distances from a place known `around` are
 * said « environ ». Null when neither is known.
 */
export function placeOf(
	exact: Position,
	commune: (Position & { readonly isApproximate: boolean }) | null,
): Place | null {
	if (exact.latitude !== null && exact.longitude !== null)
		return { latitude: exact.latitude, longitude: exact.longitude, precision: 'exact' }
	if (commune?.latitude == null || commune.longitude == null) return null
	const { latitude, longitude, isApproximate } = commune
	return { latitude, longitude, precision: isApproximate ? 'around' : 'commune' }
}

/** A point as maps let one copy it; in degrees, north and east positive. */
export type ExactPosition = { latitude: number; longitude: number }

/**
 * Reads a point as it is copied from a map or written by hand: `50.6942, 3.1746`, `50,6942 ; 3,1746`,
 * `50.6942 N 3.1746 E`. Null when it is not one.
 */
export function parsePosition(typed: string): ExactPosition | null {
	const found =
		/^\s*([+-]?\d{1,2}(?:[.,]\d+)?)\s*°?\s*([NS])?\s*(?:[,;]\s+|;|\s+|,(?=\s*[+-]?\d+[.]))\s*([+-]?\d{1,3}(?:[.,]\d+)?)\s*°?\s*([EWO])?\s*$/i.exec(
			typed,
		)
	if (!found) return null
	const [, north = '', ns = '', east = '', ew = ''] = found
	const degrees = (text: string) => Number(text.replace(',', '.'))
	const latitude = degrees(north) * (ns.toUpperCase() === 'S' ? -1 : 1)
	const longitude = degrees(east) * (/^[wo]$/i.test(ew) ? -1 : 1)
	if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return null
	return { latitude, longitude }
}

/** A point as it is typed back: `50.6942, 3.1746`. */
export function formatPosition({ latitude, longitude }: ExactPosition): string {
	return `${latitude}, ${longitude}`
}
