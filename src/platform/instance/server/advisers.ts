import { sql } from 'kysely'
import type { Look, Tx } from '#db'
import { type Actor, dayAt, type Id, notFound, personOf } from '#kernel'
import { isAdministrator } from './readings.ts'

/** Where an adviser advises, as the reference tables know it. */
export type Territory = { kind: string; code: string }

/** An adviser: who, of which house, for which territory (`name` is null for a whole country), from when to when. */
export type Adviser = {
	id: Id
	personId: Id
	name: string
	organisation: string
	territory: Territory & { name: string | null }
	startsOn: Temporal.PlainDate
	endsOn: Temporal.PlainDate | null
}

/** The territories that somebody advises on the day of the act; none for who is no adviser. */
export async function territoriesAdvised(
	tx: Tx,
	actor: Actor,
	now: Temporal.Instant,
): Promise<Territory[]> {
	const personId = personOf(actor)
	if (!personId) return []
	const day = dayAt(now, 'UTC')
	return tx
		.selectFrom('adviser')
		.select(['territoryKind as kind', 'territoryCode as code'])
		.where('personId', '=', personId)
		.where('startsOn', '<=', day)
		.where((eb) => eb.or([eb('endsOn', 'is', null), eb('endsOn', '>=', day)]))
		.execute()
}

/** Whether somebody is an adviser on the day of the act, of any territory. */
export async function isAdviser(tx: Tx, actor: Actor, now: Temporal.Instant): Promise<boolean> {
	return (await territoriesAdvised(tx, actor, now)).length > 0
}

/**
 * Who advises a commune today: those whose territory covers it; all advisers when none does, or when the
 * commune is not known. Nobody when the instance has no adviser.
 */
export async function advisersOf(
	tx: Tx,
	communeCode: string | null,
	now: Temporal.Instant,
): Promise<Id[]> {
	const day = dayAt(now, 'UTC')
	const { rows } = await sql<{ personId: Id; covers: boolean }>`
		select distinct a.person_id, coalesce(case a.territory_kind
			when 'commune' then c.code = a.territory_code
			when 'epci' then c.epci = a.territory_code
			when 'departement' then c.departement = a.territory_code
			when 'region' then c.region = a.territory_code
			when 'country' then c.country = a.territory_code end, false) as covers
		from adviser a left join commune c on c.code = ${communeCode}
		where a.starts_on <= ${day} and (a.ends_on is null or a.ends_on >= ${day})
		order by a.person_id`.execute(tx)
	const near = rows.filter((one) => one.covers)
	return [...new Set((near.length > 0 ? near : rows).map((one) => one.personId))]
}

/** The advisers of the instance, past ones included, for its administrator; and the territories one may choose. */
export async function advisers({ tx, actor, now }: Look) {
	if (!(await isAdministrator(tx, actor))) notFound()
	const { rows } = await sql<
		Omit<Adviser, 'territory'> & { kind: string; code: string; area: string | null }
	>`
		select a.id, a.person_id, p.given_name || ' ' || p.family_name as name, a.organisation,
			a.territory_kind as kind, a.territory_code as code, coalesce(c.name, r.name) as area,
			a.starts_on, a.ends_on
		from adviser a
		join person p on p.id = a.person_id
		left join commune c on a.territory_kind = 'commune' and c.code = a.territory_code
		left join area r on r.kind = a.territory_kind and r.code = a.territory_code
		order by a.ends_on nulls first, a.starts_on, a.id`.execute(tx)
	const all: Adviser[] = rows.map(({ kind, code, area, ...adviser }) => ({
		...adviser,
		territory: { kind, code, name: area },
	}))
	const day = dayAt(now, 'UTC')
	const isHeld = ({ endsOn }: Adviser) =>
		endsOn === null || Temporal.PlainDate.compare(endsOn, day) >= 0
	return {
		held: all.filter(isHeld),
		ended: all.filter((one) => !isHeld(one)),
		territories: await territories(tx),
	}
}

/** Regions and départements by their French names; the two countries are worded by the page. */
async function territories(tx: Tx): Promise<(Territory & { name: string | null })[]> {
	const { rows } = await sql<Territory & { name: string }>`
		select kind, code, name from area where kind in ('region', 'departement')
		order by kind desc, name collate "fr-x-icu", code`.execute(tx)
	return [
		...rows,
		{ kind: 'country', code: 'FR', name: null },
		{ kind: 'country', code: 'MA', name: null },
	]
}
