import { sql } from 'kysely'
import type { Tx } from '#db'
import type { Id } from '#kernel'

/** Who of some people has an account, whom they allow, what they carry. As the graph's loader. */
export type PersonRules = {
	personId: Id
	isUser: boolean
	isOptedOut: boolean
	/** They carried this month as many introductions as they wish. */
	isCapReached: boolean
	/** Requests waiting for their answer, as a go-between. */
	pending: number
	firms: Id[]
}

/**
 * The rules of some people on a day: opted out for good or until a day, and how many introductions of this
 * calendar month wait for them or were accepted, against the number they set.
 */
export async function readRules(
	tx: Tx,
	day: Temporal.PlainDate,
	people: readonly Id[],
): Promise<PersonRules[]> {
	const month = day.with({ day: 1 })
	const { rows } = await sql<PersonRules>`
		select p.person_id, exists (select from account where person_id = p.person_id) as is_user,
			coalesce(r.opted_out_at is not null
				and (r.opted_out_until is null or r.opted_out_until >= ${day}), false) as is_opted_out,
			coalesce(s.carried >= r.monthly_cap, false) as is_cap_reached, s.pending,
			array(select distinct d.firm_id from mandate d where d.person_id = p.person_id
				and d.starts_on <= ${day} and (d.ends_on is null or d.ends_on >= ${day})) as firms
		from unnest(${[...people]}::uuid[]) as p (person_id)
		left join go_between_rule r on r.person_id = p.person_id
		cross join lateral (
			select count(*) filter (where answer is null and concluded is null) as pending,
				count(*) filter (where asked_at >= ${month.toString()}::timestamp at time zone 'UTC'
					and (answer = 'yes' or answer is null and concluded is null)) as carried
			from introduction_step
			where person_id = p.person_id and asked_at is not null and next_person is not null
		) s`.execute(tx)
	return rows
}

/** Who, of the graph, leads to nobody today: opted out, or carrying as many as they wish. All, or of some. */
export async function readNotServing(
	tx: Tx,
	day: Temporal.PlainDate,
	people: readonly Id[] | null,
): Promise<Set<Id>> {
	const { rows } = await sql<{ personId: Id }>`select person_id from go_between_rule
		where (opted_out_at is not null or monthly_cap is not null)
			and (${people === null} or person_id = any (${people ?? []}::uuid[]))`.execute(tx)
	const rules = await readRules(
		tx,
		day,
		rows.map(({ personId }) => personId),
	)
	return new Set(
		rules
			.filter(({ isOptedOut, isCapReached }) => isOptedOut || isCapReached)
			.map(({ personId }) => personId),
	)
}

/** Who blocked one of some people, or was blocked by them. */
export async function readBlocks(
	tx: Tx,
	people: readonly Id[],
): Promise<{ personId: Id; blockedId: Id }[]> {
	const { rows } = await sql<{ personId: Id; blockedId: Id }>`
		select person_id, blocked_id from tie_block where person_id = any (${[...people]}::uuid[])
		union
		select person_id, blocked_id from tie_block where blocked_id = any (${[...people]}::uuid[])`.execute(
		tx,
	)
	return rows
}
