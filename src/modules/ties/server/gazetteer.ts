import { type Application, application, reading, type Tx } from '#db'
import type { Gazetteer, Place } from '../territory.ts'

/** The communes with their folded names, for a need's words and for distances. */
export interface NamedGazetteer extends Gazetteer {
	/** The communes of that folded name, the most populated first. */
	communesNamed(key: string): readonly Place[]
}

let known: { of: Application; gazetteer: NamedGazetteer } | undefined

/** The communes of the reference tables, read once for a running application: they change with its version. */
export async function gazetteer(tx: Tx): Promise<NamedGazetteer> {
	const of = application()
	if (known?.of === of) return known.gazetteer
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
		])
		.orderBy('population', (order) => order.desc().nullsLast())
		.orderBy('code')
		.execute()
	const places = new Map<string, Place>()
	const named = new Map<string, Place[]>()
	const areas = new Map<string, Place[]>()
	for (const { key, ...place } of rows) {
		places.set(place.code, place)
		add(named, key, place)
		for (const kind of ['epci', 'departement', 'region'] as const)
			if (place[kind]) add(areas, `${kind} ${place[kind]}`, place)
	}
	const made: NamedGazetteer = {
		place: (code) => places.get(code),
		communesOf: (kind, code) => areas.get(`${kind} ${code}`) ?? [],
		communesNamed: (key) => named.get(key) ?? [],
	}
	known = { of, gazetteer: made }
	return made
}

/** Reads the communes ahead: 35 000 rows, which the first person to look for help would wait for. */
export async function readPlacesAhead(): Promise<void> {
	await reading({ kind: 'system', networkId: null }, async (tx) => void (await gazetteer(tx)))
}

function add(lists: Map<string, Place[]>, key: string, place: Place): void {
	const list = lists.get(key)
	if (list) list.push(place)
	else lists.set(key, [place])
}
