import { type Application, application, reading, type Tx } from '#db'
import { foldLabel } from '#kernel'
import type { Area, AreaKind } from '../needs/read-zone.ts'
import type { Gazetteer, Place } from '../territory.ts'

/** The communes with their folded names, for a need's words and for distances. */
export interface NamedGazetteer extends Gazetteer {
	/** The communes of that folded name, then those it is another name of, the most populated first. */
	communesNamed(key: string): readonly Place[]
	communesAtPostcode(postcode: string): readonly Place[]
	/** The areas of that folded name; a département also by its number. */
	areasNamed(key: string): readonly Area[]
	area(kind: string | null, code: string | null): Area | undefined
}

let kept: { of: Application; gazetteer: NamedGazetteer } | undefined

/** The communes of the reference tables, read once for a running application: they change with its version. */
export async function gazetteer(tx: Tx): Promise<NamedGazetteer> {
	const of = application()
	if (kept?.of === of) return kept.gazetteer
	const rows = await tx
		.selectFrom('commune')
		.select([
			'code',
			'name',
			'key',
			'country',
			'departement',
			'epci',
			'region',
			'latitude',
			'longitude',
			'isApproximate',
			'postcodes',
		])
		.orderBy('population', (order) => order.desc().nullsLast())
		.orderBy('code')
		.execute()
	const places = new Map<string, Place>()
	const named = new Map<string, Place[]>()
	const areas = new Map<string, Place[]>()
	const atPostcode = new Map<string, Place[]>()
	for (const { key, postcodes, ...place } of rows) {
		places.set(place.code, place)
		add(named, key, place)
		for (const postcode of postcodes) add(atPostcode, postcode, place)
		for (const kind of ['epci', 'departement', 'region'] as const)
			if (place[kind]) add(areas, `${kind} ${place[kind]}`, place)
	}
	const others = await tx.selectFrom('placeName').selectAll().execute()
	for (const { kind, key, code } of others) {
		const place = kind === 'commune' ? places.get(code) : undefined
		if (place) add(named, key, place)
	}
	const known = await namedAreas(tx, others)
	const made: NamedGazetteer = {
		place: (code) => places.get(code),
		communesOf: (kind, code) => areas.get(`${kind} ${code}`) ?? [],
		communesNamed: (key) => named.get(key) ?? [],
		communesAtPostcode: (postcode) => atPostcode.get(postcode) ?? [],
		...known,
	}
	kept = { of, gazetteer: made }
	return made
}

/** Reads the communes ahead: 35 000 rows, which the first person to look for help would wait for. */
export async function readPlacesAhead(): Promise<void> {
	await reading({ kind: 'system', networkId: null }, async (tx) => void (await gazetteer(tx)))
}

async function namedAreas(
	tx: Tx,
	others: readonly { kind: string; key: string; code: string }[],
): Promise<Pick<NamedGazetteer, 'areasNamed' | 'area'>> {
	const rows = await tx.selectFrom('area').select(['kind', 'code', 'name']).execute()
	const [byName, byCode] = [new Map<string, Area[]>(), new Map<string, Area>()]
	for (const { kind, code, name } of rows) {
		if (kind === 'country') continue
		const area: Area = { kind: kind as AreaKind, code, name }
		byCode.set(`${kind} ${code}`, area)
		add(byName, foldLabel(name), area)
		if (kind === 'departement') add(byName, code, area)
	}
	for (const { kind, key, code } of others) {
		const area = byCode.get(`${kind} ${code}`)
		if (area) add(byName, key, area)
	}
	return {
		areasNamed: (key) => byName.get(key) ?? [],
		area: (kind, code) => byCode.get(`${kind} ${code}`),
	}
}

function add<One>(lists: Map<string, One[]>, key: string, one: One): void {
	const list = lists.get(key)
	if (list) list.push(one)
	else lists.set(key, [one])
}
