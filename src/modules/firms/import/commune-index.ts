import { foldLabel } from '#kernel'

export type Commune = { code: string; name: string }

/**
 * A place as the official list gives it. `partOf` is the code of the commune it now belongs to
 * (Lomme is part of Lille), or that this is another name of: the name is understood, the commune is the answer.
 */
export type CommuneRow = Commune & { postcodes: readonly string[]; partOf?: string | null }

/** Finds a commune from what people write. Null when there is none, or several that fit. */
export type CommuneIndex = {
	find(name: string, postcode?: string): Commune | null
	/** By its official code, an arrondissement's included. */
	coded(code: string): Commune | null
}

type Place = { commune: Commune; postcodes: readonly string[] }

/**
 * Makes the index from the rows of the official list.
 *
 * « St-Étienne », « LILLE CEDEX 9 », « Paris 12e » and « Villeneuve d’Ascq » are understood.
 * Arrondissements of Paris, Lyon and Marseille give the whole commune, as other registers do. A post
 * code that does not belong to the commune still helps by its department: firms often have a code of
 * their own (CEDEX). An empty name is answered when the post code has one commune only.
 */
export function communeIndexFrom(rows: Iterable<CommuneRow>): CommuneIndex {
	const all = [...rows]
	const byCode = new Map(all.map((row) => [row.code, row]))
	const byName = new Map<string, Place[]>()
	const byPostcode = new Map<string, Map<string, Commune>>()
	for (const row of all) {
		const whole = byCode.get(row.partOf ?? wholeCityOf(row.code) ?? row.code) ?? row
		const commune = { code: whole.code, name: whole.name }
		const postcodes = row.postcodes.length > 0 ? row.postcodes : whole.postcodes
		const name = foldCommune(row.name)
		byName.set(name, [...(byName.get(name) ?? []), { commune, postcodes }])
		for (const postcode of row.postcodes)
			byPostcode.set(postcode, (byPostcode.get(postcode) ?? new Map()).set(commune.code, commune))
	}
	return {
		coded(code) {
			const row = byCode.get(code)
			const whole = row && (byCode.get(row.partOf ?? wholeCityOf(code) ?? code) ?? row)
			return whole ? { code: whole.code, name: whole.name } : null
		},
		find(name, postcode) {
			const places = byName.get(foldCommune(name)) ?? []
			if (!postcode) return onlyOne(places.map(({ commune }) => commune))
			if (foldLabel(name) === '') return onlyOne(byPostcode.get(postcode)?.values() ?? [])
			const exact = places.filter(({ postcodes }) => postcodes.includes(postcode))
			const near = places.filter(({ postcodes }) =>
				postcodes.some((other) => departmentOf(other) === departmentOf(postcode)),
			)
			return onlyOne((exact.length > 0 ? exact : near).map(({ commune }) => commune))
		},
	}
}

/** The commune an arrondissement belongs to: `75112` → `75056`; null for any other code. */
export function wholeCityOf(code: string): string | null {
	const number = Number(code)
	if (number >= 75101 && number <= 75120) return '75056'
	if (number >= 69381 && number <= 69389) return '69123'
	if (number >= 13201 && number <= 13216) return '13055'
	return null
}

function foldCommune(name: string): string {
	return foldLabel(name)
		.replace(/\bcedex\b.*$/, '')
		.replace(/\bst(e?)\b/g, 'saint$1')
		.replace(/\bs (?=(?!saint)\p{L}{2})/gu, 'sur ')
		.replace(/\b(paris|lyon|marseille)\b.*$/, (whole, city: string) =>
			/^\S+ (0?\d|1\d|20|[ivx]+)( ?(er?|e|eme|ieme))?( arrondissement| arr)?$/.test(whole)
				? city
				: whole,
		)
		.trim()
}

// Corsica keeps 20 in its post codes; overseas departments have three figures.
function departmentOf(postcode: string): string {
	return /^9[78]/.test(postcode) ? postcode.slice(0, 3) : postcode.slice(0, 2)
}

function onlyOne(communes: Iterable<Commune>): Commune | null {
	const byCode = new Map([...communes].map((commune) => [commune.code, commune]))
	return byCode.size === 1 ? ([...byCode.values()][0] ?? null) : null
}
