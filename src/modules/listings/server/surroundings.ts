import { sql } from 'kysely'
import type { Tx } from '#db'
import { communeNamed } from '#firms/server'
import type { Surroundings } from '../match-sheet.ts'

/** As far as a network is still said to be near. */
export const nearKm = 40

/** Where somebody said they are: the commune understood, what holds it and what is at hand. */
export type Whereabouts = Surroundings & { name: string; code: string }

type AtHand = { kind: string; code: string; km: number; holds: boolean }

/**
 * The areas around a commune that was typed, by name or code; null when it is not known. Distances are those
 * of communes as the crow flies, in whole kilometres: « environ », as some positions are their département's.
 */
export async function surroundingsOf(tx: Tx, typed: string): Promise<Whereabouts | null> {
	const code = await communeNamed(tx, typed)
	if (!code) return null
	const { name } = await tx
		.selectFrom('commune')
		.select('name')
		.where('code', '=', code)
		.executeTakeFirstOrThrow()
	const { rows } = await sql<AtHand>`
		with here as (select * from commune where code = ${code}),
		at_hand as (
			select c.*, c.code = here.code as is_here, round(coalesce(
				12742 * asin(least(1, sqrt(sin(radians(c.latitude - here.latitude) / 2) ^ 2
					+ cos(radians(here.latitude)) * cos(radians(c.latitude))
					* sin(radians(c.longitude - here.longitude) / 2) ^ 2))), 0))::int as km
			from commune c, here
			where c.code = here.code or (
				c.latitude between here.latitude - ${nearKm / 111} and here.latitude + ${nearKm / 111}
				and c.longitude between here.longitude - ${nearKm / 55} and here.longitude + ${nearKm / 55}))
		select area.kind, area.code, min(km) as km, bool_or(is_here) as holds from at_hand c,
			lateral (values ('commune', c.code), ('epci', c.epci), ('departement', c.departement),
				('region', c.region), ('country', c.country)) area (kind, code)
		where area.code is not null and km <= ${nearKm}
		group by area.kind, area.code`.execute(tx)
	const keyOf = ({ kind, code }: AtHand) => `${kind} ${code}`
	return {
		name,
		code,
		within: new Set(rows.filter(({ holds }) => holds).map(keyOf)),
		near: new Map(rows.filter(({ holds }) => !holds).map((row) => [keyOf(row), row.km])),
	}
}
