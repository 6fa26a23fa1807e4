import { sql } from 'kysely'
import type { Tx } from '#db'
import type { Id } from '#kernel'

/** Who of some people has an account, whom they allow, what they carry. As the graph's loader. */
export type PersonRules = {
	personId: Id
	isUser: boolean
	isOptedOut: boolean
	/** They were asked for as many introductions this month as they wish. */
	isCapReached: boolean
	/** Requests that reached them lately as a go-between, whatever they answered. */
	pending: number
	firms: Id[]
}

/**
 * The rules of some people on a day: opted out for good or until a day, and how many introductions they were asked
 * for this calendar month, against the number they set. Whatever they answered: else whom one may pass by would tell
 * who had just said no. `asker`: what that person asked, in any name they act in, is not counted, or whoever
 * is asked after a no would be seen to carry more.
 */
export async function readRules(
	tx: Tx,
	day: Temporal.PlainDate,
	people: readonly Id[],
	asker: Id | null = null,
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
			select count(*) filter (where asked_at >= (${day}::date - ${lately}::int)::timestamp at time zone 'UTC') as pending,
				count(*) filter (where asked_at >= ${month.toString()}::timestamp at time zone 'UTC') as carried
			from introduction_step
			where person_id = p.person_id and asked_at is not null and next_person is not null
				and (${asker}::uuid is null or not ${isAskedBy(asker, day)})
		) s`.execute(tx)
	return rows
}

/** Requests count as what a go-between carries for so many days. */
const lately = 7

/** Whether a step comes from what somebody asked, or from what a firm asks in whose name they act today. */
function isAskedBy(asker: Id | null, day: Temporal.PlainDate) {
	return sql`exists (select from introduction i where i.id = introduction_step.introduction_id
		and (i.asker_id = ${asker} or i.asker_firm_id in (${firmsOf(asker, day)})))`
}

function firmsOf(person: Id | null, day: Temporal.PlainDate) {
	return sql`select d.firm_id from mandate d where d.person_id = ${person}
		and d.starts_on <= ${day} and (d.ends_on is null or d.ends_on >= ${day})`
}

/**
 * Who serves as a go-between as far as an asker may tell: those who lead to nobody only because of what the asker
 * asked. The graph of all, in memory, counts that too.
 */
export async function readServingAsTold(tx: Tx, day: Temporal.PlainDate, asker: Id): Promise<Id[]> {
	const { rows } = await sql<{ personId: Id }>`
		select distinct s.person_id from introduction i join introduction_step s on s.introduction_id = i.id
		join go_between_rule r on r.person_id = s.person_id and r.monthly_cap is not null
		where (i.asker_id = ${asker} or i.asker_firm_id in (${firmsOf(asker, day)}))
			and s.asked_at >= ${day.with({ day: 1 }).toString()}::timestamp at time zone 'UTC'
			and s.next_person is not null`.execute(tx)
	if (rows.length === 0) return []
	const rules = await readRules(
		tx,
		day,
		rows.map(({ personId }) => personId),
		asker,
	)
	return rules
		.filter(({ isOptedOut, isCapReached }) => !isOptedOut && !isCapReached)
		.map(({ personId }) => personId)
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
