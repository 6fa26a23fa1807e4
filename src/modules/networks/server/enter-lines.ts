import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#db'
import type { Nomenclature } from '#firms/server'
import { dayAt, type Id } from '#kernel'

/** Some lines of an accepted file, from one line to another. */
export type LinesToEnter = {
	networkId: Id
	fileId: Id
	from: number
	to: number
	country: 'FR' | 'MA'
	/** The one in force: codes that are not in it but in the former one are of the former one. */
	nomenclature: Nomenclature
	as: 'member' | 'suggested'
	acceptedBy: Id | null
	now: Temporal.Instant
}

/** The nomenclature of a code that a file gives, in SQL; null without a code. */
export function nomenclatureOf(
	code: RawBuilder<unknown>,
	inForce: Nomenclature,
): RawBuilder<unknown> {
	return sql`case when ${code} is null then null
		when exists (select from naf where nomenclature = ${inForce} and code = ${code}) then ${inForce}
		when exists (select from naf where nomenclature = 'NAFRev2' and code = ${code}) then 'NAFRev2'
		else ${inForce} end`
}

/**
 * Writes the new records of some lines: seat, firm, labels, and the person named, who is contact of the
 * record until someone takes it and never an account. From table to table, since the lines are there
 * already: fifty thousand of them never come back here.
 */
export async function enterLines(tx: Tx, lines: LinesToEnter): Promise<void> {
	const { networkId, fileId, from, to, country, nomenclature, as, acceptedBy, now } = lines
	const at = sql`${now.toString()}::timestamptz`
	const entering = sql`(select l.*, l.member -> 'firm' as card, l.member -> 'person' as leader
		from members_file_line l where l.network_id = ${networkId} and l.file_id = ${fileId}
			and l.line between ${from} and ${to} and l.deed = 'new') l`
	await sql`insert into membership (network_id, membership_id, firm_id, state, since, reference)
		select network_id, membership_id, new_firm_id, ${as}, ${at}, member ->> 'reference'
		from ${entering}`.execute(tx)
	await sql`insert into membership_step (network_id, step_id, membership_id, to_state, at, by_person)
		select network_id, person_id, membership_id, ${as}, ${at}, ${acceptedBy}::uuid
		from ${entering}`.execute(tx)
	await sql`insert into import_step (network_id, file_id, membership_id, line)
		select network_id, file_id, membership_id, line from ${entering}`.execute(tx)
	await sql`insert into firm (id, name, country, siren, siret, ice, naf_code, naf_nomenclature,
			commune_code, town, postcode, address_lines, phone, email, website, headcount_band,
			turnover_band, weekly_capacity_days, description, created_at)
		select new_firm_id, card ->> 'name',
			case when card ->> 'ice' is not null and card ->> 'siren' is null then 'MA' else ${country} end,
			card ->> 'siren', card ->> 'siret', card ->> 'ice', card ->> 'naf',
			${nomenclatureOf(sql`card ->> 'naf'`, nomenclature)}, card #>> '{commune,code}',
			card ->> 'town', card ->> 'postcode', card ->> 'address', card ->> 'phone', card ->> 'email',
			card ->> 'website', card ->> 'headcount', card ->> 'turnover',
			(card ->> 'capacityDays')::int, card ->> 'description', ${at}
		from ${entering}`.execute(tx)
	await sql`insert into firm_label (firm_id, kind, key, label, expires_on)
		select new_firm_id, label ->> 'kind', label ->> 'key', label ->> 'label',
			(label ->> 'expiresOn')::date
		from ${entering}, jsonb_array_elements(labels) label`.execute(tx)
	await sql`insert into person (id, given_name, family_name, job_title, created_at)
		select person_id, coalesce(leader ->> 'givenName', '–'), coalesce(leader ->> 'familyName', '–'),
			leader ->> 'function', ${at}
		from ${entering} where jsonb_typeof(leader) = 'object'`.execute(tx)
	await sql`insert into mandate (id, person_id, firm_id, role, starts_on)
		select membership_id, person_id, new_firm_id, 'representative', ${dayAt(now, 'UTC').toString()}::date
		from ${entering} where jsonb_typeof(leader) = 'object'`.execute(tx)
	await sql`insert into person_contact (person_id, email, phone)
		select person_id, leader ->> 'email', leader ->> 'phone'
		from ${entering} where jsonb_typeof(leader) = 'object'`.execute(tx)
}
