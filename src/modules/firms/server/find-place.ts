import { sql } from 'kysely'
import type { Tx } from '#db'
import { foldLabel, Invalid } from '#kernel'

/**
 * A commune by its name, another name of it (« الرباط ») or its code, accents or not; its postcode, or its
 * département in brackets (« Saint-Denis (93) »), decides between namesakes. Null when unknown.
 */
export async function communeCode(
	tx: Tx,
	written: string,
	postcode?: string,
): Promise<string | null> {
	const [, name = written, departement] = bracketed.exec(written) ?? []
	const found = await tx
		.selectFrom('commune')
		.select(['code', 'postcodes'])
		.where((eb) =>
			eb.or([
				eb('code', '=', name),
				eb('key', '=', keyOf(name)),
				eb(
					'code',
					'in',
					eb
						.selectFrom('placeName')
						.select('placeName.code')
						.where('kind', '=', 'commune')
						.where('placeName.key', '=', foldLabel(name)),
				),
			]),
		)
		.$if(departement !== undefined, (asked) => asked.where('departement', '=', departement ?? ''))
		.orderBy('population', (order) => order.desc().nullsLast())
		.orderBy('code')
		.execute()
	const exact = postcode && found.find((commune) => commune.postcodes.includes(postcode))
	return (exact || found[0])?.code ?? null
}

const bracketed = /^(.*\S) ?\((\d[\dAB]\d?)\)$/

/** A zone served, as `firm_zone` holds it. */
export type Zone = { kind: string; code: string; km: number | null }

/**
 * The zones that a firm named in words: « Roubaix », « Nord », « 59 », « Hauts-de-France ». A département
 * or a region comes before a commune of that name. Throws Invalid for the first name that is unknown.
 */
export async function zonesNamed(tx: Tx, names: readonly string[]): Promise<Zone[]> {
	const zones: Zone[] = []
	for (const name of names) {
		const area = await areaNamed(tx, name)
		const commune = area ? null : await communeCode(tx, name)
		if (!area && !commune)
			throw new Invalid([{ field: 'places', code: 'firms.zoneUnknown', facts: { name } }])
		zones.push({ ...(area ?? { kind: 'commune', code: commune ?? '' }), km: null })
	}
	return zones
}

const countries: Record<string, string> = {
	fr: 'FR',
	france: 'FR',
	ma: 'MA',
	maroc: 'MA',
	morocco: 'MA',
	المغرب: 'MA',
	فرنسا: 'FR',
}

async function areaNamed(tx: Tx, name: string) {
	const country = countries[foldLabel(name)]
	if (country) return { kind: 'country', code: country }
	const { rows } = await sql<{ kind: string; code: string }>`
		select kind, code from area
		where regexp_replace(lower(unaccent(name)), '[^a-z0-9]+', ' ', 'g') = ${keyOf(name)}
			or (kind = 'departement' and code = ${name.toUpperCase()})
			or (kind, code) in (select kind, code from place_name where key = ${foldLabel(name)})
		order by array_position(array['departement', 'region', 'epci'], kind)
		limit 1`.execute(tx)
	return rows[0]
}

/** The key under which the reference tables know a name: small letters, no accent, one space between words. */
function keyOf(name: string): string {
	return foldLabel(name)
		.replace(/[^a-z0-9]+/g, ' ')
		.trim()
}
