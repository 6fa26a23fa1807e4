import { sql } from 'kysely'
import type { Look } from '#db'
import { dayAt, type Id } from '#kernel'

/** Somebody who could recommend one: how one knows them, whether they did before, when they last heard from one. */
export type Recommender = {
	personId: Id
	name: string
	givenName: string
	firm: string | null
	gave: number
	lastHeard: Temporal.Instant | null
	lastSaid: string | null
	saidAt: Temporal.Instant | null
}

/**
 * Those one knows, by a confirmed tie or by what happened together, and those who recommended one's firm; each with
 * the last time they heard from one: a meeting, a recommendation either way, thanks, news.
 */
export async function recommendersOf(
	{ tx, now }: Pick<Look, 'tx' | 'now'>,
	me: Id,
	firmId: Id,
): Promise<Recommender[]> {
	const today = dayAt(now, 'UTC')
	const { rows } = await sql<Recommender>`
		with known as (
			select case when from_person = ${me} then to_person else from_person end as id
			from tie_declaration where (from_person = ${me} or to_person = ${me})
				and confirmed_at is not null and withdrawn_at is null
			union select case when a_person = ${me} then b_person else a_person end
			from tie_fact where a_person = ${me} or b_person = ${me}
			union select r.given_by from referral r where r.to_firm_id = ${firmId} and r.state <> 'drafted'
		), heard as (
			select case when a_person = ${me} then b_person else a_person end as id,
				(happened_on + time '12:00') at time zone 'UTC' as at
			from tie_fact where a_person = ${me} or b_person = ${me}
			union all select given_by, moved_at from referral
			where to_firm_id = ${firmId} and state <> 'drafted'
			union all select r.given_by, t.left_at from thanks t join referral r on r.id = t.referral_id
			where t.from_firm_id = ${firmId} and t.left_at is not null
			union all select other_person, at from news where person_id = ${me} and way in ('mail', 'own')
		)
		select p.id as person_id, p.given_name || ' ' || p.family_name as name, p.given_name,
			f.name as firm,
			(select count(*)::int from referral r where r.given_by = p.id and r.to_firm_id = ${firmId}
				and r.state <> 'drafted') as gave,
			(select max(h.at) from heard h where h.id = p.id) as last_heard,
			n.way as last_said, n.at as said_at
		from known join person p on p.id = known.id
		left join lateral (select way, at from news where person_id = ${me} and other_person = p.id
			order by at desc, id desc limit 1) n on true
		left join lateral (select m.firm_id from mandate m where m.person_id = p.id
			and (m.ends_on is null or m.ends_on >= ${today})
			order by m.role <> 'representative', m.starts_on, m.firm_id limit 1) held on true
		left join firm f on f.id = held.firm_id
		where p.id <> ${me} and (p.given_name <> '' or p.family_name <> '')
		order by p.id`.execute(tx)
	return rows
}
