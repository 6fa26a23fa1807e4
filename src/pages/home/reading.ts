import { sql } from 'kysely'
import type { Look } from '#db'
import { accessFirm } from '#firms/server'
import type { Id } from '#kernel'

/** Something that waits for the viewer, with the day by which it is expected. */
export type Awaiting = {
	kind: 'answer' | 'tie' | 'met' | 'card'
	id: Id
	/** The people named in the sentence: who asks, and to whom one would introduce them. */
	from: string | null
	towards: string | null
	words: string | null
	by: Temporal.Instant | null
}

/** Someone of the same network whom the viewer has no tie with yet. */
export type ToMeet = {
	personId: Id
	name: string
	firmId: Id
	firm: string
	commune: string | null
	trades: string[]
}

/** What a leader finds on the home page of a firm: what waits, whom to meet, what is being asked. */
export async function firmHome(look: Look, { firmId }: { firmId: Id }) {
	const { tx, actor } = look
	const firm = await accessFirm(tx, firmId)
	const personId = actor.kind === 'person' ? actor.personId : null
	const [awaiting, toMeet, underWay, networks] = [
		await awaitingOf(look, personId),
		await toMeetOf(look, personId, firmId),
		await underWayOf(look, firmId),
		await networksOf(look, firmId),
	]
	return { firm: { id: firm.id, name: firm.name }, awaiting, toMeet, underWay, networks }
}

async function awaitingOf({ tx }: Look, personId: Id | null): Promise<Awaiting[]> {
	const { rows } = await sql<Awaiting>`
		select 'answer' as kind, s.id, p.given_name || ' ' || p.family_name as from,
			n.given_name || ' ' || n.family_name as towards, need.words,
			s.asked_at + make_interval(days => (select value::int from parameter
				where name = 'introduction.answer_days' and starts_on <= current_date
				order by starts_on desc limit 1)) as by
		from introduction_step s
		join need on need.id = s.need_id
		left join person p on p.id = s.previous_person
		left join person n on n.id = s.next_person
		where s.person_id = ${personId} and s.asked_at is not null and s.answer is null and s.concluded is null
		union all
		select 'tie', t.id, p.given_name || ' ' || p.family_name, null, t.words, null
		from tie_declaration t join person p on p.id = t.from_person
		where t.to_person = ${personId} and t.confirmed_at is null and t.declined_at is null
			and t.withdrawn_at is null
		order by by nulls last, id`.execute(tx)
	return rows
}

async function toMeetOf({ tx }: Look, personId: Id | null, firmId: Id): Promise<ToMeet[]> {
	const { rows } = await sql<ToMeet>`
		with mates as materialized (
			select m.firm_id, max(m.joined_at) as joined_at
			from membership mine
			join membership m on m.network_id = mine.network_id and m.firm_id <> mine.firm_id
				and m.state in ('member', 'on_trial') and m.joined_at is not null
			where mine.firm_id = ${firmId} and mine.state in ('member', 'on_trial')
			group by m.firm_id
			order by max(m.joined_at) desc, m.firm_id
			limit 40
		), known as (
			select case when a_person = ${personId} then b_person else a_person end as id from tie_fact
				where a_person = ${personId} or b_person = ${personId}
			union
			select case when from_person = ${personId} then to_person else from_person end
			from tie_declaration where withdrawn_at is null
				and (from_person = ${personId} or to_person = ${personId})
		), chosen as materialized (
			select mates.firm_id, d.person_id, mates.joined_at
			from mates
			cross join lateral (select person_id from mandate where firm_id = mates.firm_id
				and role = 'representative' and ends_on is null order by starts_on limit 1) d
			where d.person_id <> ${personId} and d.person_id not in (select id from known)
			order by mates.joined_at desc, d.person_id
			limit 4
		)
		select p.id as person_id, p.given_name || ' ' || p.family_name as name, chosen.firm_id,
			f.name as firm, c.name as commune,
			array(select l.label from firm_label l where l.firm_id = chosen.firm_id and l.kind = 'trade'
				order by l.key) as trades
		from chosen
		join firm f on f.id = chosen.firm_id
		join person p on p.id = chosen.person_id
		left join commune c on c.code = f.commune_code
		order by chosen.joined_at desc, p.id`.execute(tx)
	return rows
}

type UnderWay = {
	id: Id
	words: string
	asked: Temporal.Instant
	target: string | null
	first: string
}

async function underWayOf({ tx }: Look, firmId: Id): Promise<UnderWay[]> {
	const { rows } = await sql<UnderWay>`
		select i.id, need.words, i.asked_at as asked, f.name as target,
			p.given_name || ' ' || p.family_name as first
		from introduction i
		join need on need.id = i.need_id
		join introduction_path a on a.introduction_id = i.id and a.state = 'asking'
		join person p on p.id = a.first_person
		left join firm f on f.id = i.target_firm_id
		where i.asker_firm_id = ${firmId} and i.state = 'asking'
		order by i.asked_at desc
		limit 4`.execute(tx)
	return rows
}

async function networksOf({ tx }: Look, firmId: Id): Promise<{ name: string; state: string }[]> {
	return tx
		.selectFrom('membership')
		.innerJoin('network', 'network.networkId', 'membership.networkId')
		.select(['network.name', 'membership.state'])
		.where('membership.firmId', '=', firmId)
		.where('membership.state', 'not in', ['left', 'excluded'])
		.orderBy('membership.since')
		.execute()
}
