import { sql } from 'kysely'
import type { Look } from '#db'
import type { Id } from '#kernel'
import type { PageAudience, PagePart, SheetTrade, SheetZone } from '../sheets/description.ts'
import { accessAsOfficer, accessAsRunner } from './readings.ts'

/** An area with its name, for words; `department` tells namesakes apart. */
export type NamedZone = SheetZone & { name: string; departement: string | null }

type Profile = {
	zones: NamedZone[]
	trades: SheetTrade[]
	/** The address of its page, once it was ever shown. */
	sheetId: Id | null
	/** Firms that agreed to appear on it. */
	shown: number
}

/** Everything a network says of itself, for who may change it; its other officers read it. */
export async function networkSettings(look: Look, { networkId }: { networkId: Id }) {
	const { network, standing, mayRun, mayGovern } = await accessAsOfficer(look, networkId)
	const { rows } = await sql<Profile>`
		select
			${zonesOf(sql`select kind, code from network_zone where network_id = ${networkId}`)} as zones,
			coalesce((select json_agg(json_build_object('key', key, 'label', label, 'state', state)
				order by label collate "fr-x-icu", key) from network_trade
				where network_id = ${networkId}), '[]') as trades,
			(select id from network_sheet where network_id = ${networkId}) as sheet_id,
			(select count(*)::int from shown_member where network_id = ${networkId}) as shown`.execute(
		look.tx,
	)
	return {
		network: {
			...network,
			pageAudience: network.pageAudience as PageAudience,
			pageParts: network.pageParts as PagePart[],
		},
		...(rows[0] as Profile),
		roles: standing.roles,
		mayRun,
		mayGovern,
	}
}

/** Areas with their names, as JSON, from a question that gives `kind` and `code`. */
export function zonesOf(areas: ReturnType<typeof sql>) {
	return sql`coalesce((select json_agg(json_build_object('kind', z.kind, 'code', z.code,
			'name', coalesce(c.name, a.name, z.code), 'departement', c.departement)
			order by array_position(array['country', 'region', 'departement', 'epci', 'commune'], z.kind),
				coalesce(c.name, a.name, z.code) collate "fr-x-icu", z.code)
		from (${areas}) z
		left join commune c on z.kind = 'commune' and c.code = z.code
		left join area a on a.kind = z.kind and a.code = z.code), '[]')`
}

/** Who asked to come and see, those who wait first; for who runs the network. */
export async function visitRequests(look: Look, { networkId }: { networkId: Id }) {
	const { network } = await accessAsRunner(look, networkId)
	const requests = await look.tx
		.selectFrom('visitRequest')
		.select(['requestId', 'name', 'email', 'firmName', 'words', 'askedAt', 'answeredAt'])
		.where('networkId', '=', networkId)
		.orderBy('answeredAt', (order) => order.desc().nullsFirst())
		.orderBy('askedAt')
		.orderBy('requestId')
		.limit(200)
		.execute()
	return { network, requests }
}
