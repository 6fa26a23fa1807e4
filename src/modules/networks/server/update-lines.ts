import { sql } from 'kysely'
import type { Tx } from '#db'
import { dayAt } from '#kernel'
import { type LinesToEnter, nomenclatureOf } from './enter-lines.ts'

/**
 * Writes what some lines change in records of the network that nobody has taken yet. How many records
 * changed; those claimed since the preview are left out, their people decide.
 */
export async function updateLines(tx: Tx, lines: LinesToEnter): Promise<number> {
	const { networkId, fileId, from, to, nomenclature, now } = lines
	const changing = sql`(select l.*, l.changes -> 'firm' as card, l.changes -> 'leader' as leader
		from members_file_line l join firm f on f.id = l.firm_id and f.claimed_at is null
		where l.network_id = ${networkId} and l.file_id = ${fileId}
			and l.line between ${from} and ${to} and l.deed = 'update') l`
	const column = (name: string, key: string) =>
		sql`${sql.ref(name)} = coalesce(l.card ->> ${key}, f.${sql.ref(name)})`
	const texts = [
		['name', 'name'],
		['siren', 'siren'],
		['siret', 'siret'],
		['ice', 'ice'],
		['postcode', 'postcode'],
		['town', 'town'],
		['phone', 'phone'],
		['email', 'email'],
		['website', 'website'],
		['description', 'description'],
		['address_lines', 'address'],
		['headcount_band', 'headcount'],
		['turnover_band', 'turnover'],
		['commune_code', 'communeCode'],
		['naf_code', 'naf'],
	] as const
	const { rows } = await sql<{ n: number }>`with changed as (
			update firm f set ${sql.join(texts.map(([name, key]) => column(name, key)))},
				naf_nomenclature = case when l.card ? 'naf' and l.card ->> 'naf' is distinct from f.naf_code
					then ${nomenclatureOf(sql`(l.card ->> 'naf')`, nomenclature)} else f.naf_nomenclature end,
				weekly_capacity_days = coalesce((l.card ->> 'capacityDays')::int, f.weekly_capacity_days)
			from ${changing} where f.id = l.firm_id returning 1)
		select count(*)::int as n from changed`.execute(tx)
	const updated = rows[0]?.n ?? 0
	if (updated === 0) return 0
	await sql`update membership m set reference = l.changes ->> 'reference' from ${changing}
		where m.network_id = l.network_id and m.firm_id = l.firm_id and l.changes ? 'reference'`.execute(
		tx,
	)
	await sql`insert into firm_label (firm_id, kind, key, label, expires_on)
		select l.firm_id, label ->> 'kind', label ->> 'key', label ->> 'label',
			(label ->> 'expiresOn')::date
		from ${changing}, jsonb_array_elements(l.changes -> 'labels') label
		on conflict do nothing`.execute(tx)
	await nameLeaders(tx, changing, dayAt(now, 'UTC').toString(), now.toString())
	return updated
}

/** Who is named is corrected while only a name; a record without anybody gets somebody. */
async function nameLeaders(
	tx: Tx,
	changing: ReturnType<typeof sql>,
	today: string,
	at: string,
): Promise<void> {
	const named = sql`(select l.*, (select d.person_id from mandate d where d.firm_id = l.firm_id
			and d.role = 'representative' and d.ends_on is null
			order by d.starts_on, d.id limit 1) as known_person
		from ${changing} where l.leader <> '{}') l`
	await sql`insert into person (id, given_name, family_name, job_title, created_at)
		select person_id, coalesce(leader ->> 'givenName', '–'), coalesce(leader ->> 'familyName', '–'),
			leader ->> 'function', ${at}::timestamptz
		from ${named} where known_person is null`.execute(tx)
	await sql`update person p set given_name = coalesce(leader ->> 'givenName', p.given_name),
			family_name = coalesce(leader ->> 'familyName', p.family_name),
			job_title = coalesce(leader ->> 'function', p.job_title)
		from ${named} where p.id = known_person and is_unclaimed_leader(p.id)`.execute(tx)
	await sql`insert into person_contact as k (person_id, email, phone)
		select coalesce(known_person, person_id), leader ->> 'email', leader ->> 'phone' from ${named}
		where (leader ? 'email' or leader ? 'phone')
			and (known_person is null or is_unclaimed_leader(known_person))
		on conflict (person_id) do update set email = coalesce(excluded.email, k.email),
			phone = coalesce(excluded.phone, k.phone)`.execute(tx)
	await sql`insert into mandate (id, person_id, firm_id, role, starts_on)
		select membership_id, person_id, firm_id, 'representative', ${today}::date
		from ${named} where known_person is null`.execute(tx)
}
