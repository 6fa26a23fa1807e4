import { sql } from 'kysely'
import type { Look } from '#db'
import { dayAt, endOfDay, type Id, notFound } from '#kernel'
import { type AgendaLine, meetingsAtHome } from '#meetings/server'
import { oneToOnesAtHome } from '#one-to-ones/server'
import { peerHelpAtHome } from '#peer-help/server'
import { referralsAtHome } from '#referrals/server'
import { callsAtHome } from '#ties/server'

/** Something that waits for the viewer, with the day by which it is expected. */
export type Awaiting = {
	kind:
		| 'answer'
		| 'tie'
		| 'met'
		| 'card'
		| 'proposal'
		| 'claim'
		| 'merge'
		| 'referral'
		| 'follow'
		| 'lead'
		| 'meeting'
		| 'pair'
		| 'held'
		| 'pact'
		| 'plan'
		| 'call'
		| 'answered'
	id: Id
	/** The people named in the sentence: who asks, and to whom one would introduce them. */
	from: string | null
	towards: string | null
	words: string | null
	by: Temporal.Instant | null
	/** Of a meeting: its day where it is held. */
	on?: Temporal.PlainDate
	/** Of a published need: where it is, and how many answered. */
	networkId?: Id
	count?: number
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

/** An introduction of the firm still being asked. */
export type UnderWay = {
	id: Id
	words: string
	asked: Temporal.Instant
	target: string | null
	first: string | null
}

/** A first step that a newcomer has not taken yet. */
export type FirstStep = 'card' | 'ties' | 'help'

/** As long as someone is new: afterwards, what they never did is their choice. */
const newForDays = 45

/** What a leader finds on the home page of a firm: what waits, whom to meet, what is being asked. */
export async function firmHome(look: Look, { firmId }: { firmId: Id }) {
	const personId = look.actor.kind === 'person' ? look.actor.personId : null
	const [found, toMeet, meetings, referrals, sessions, calls, pairs] = await Promise.all([
		homeSheet(look, personId, firmId),
		toMeetOf(look, personId, firmId),
		meetingsAtHome(look, { firmId }),
		referralsAtHome(look, firmId),
		peerHelpAtHome(look, firmId),
		callsAtHome(look, firmId),
		oneToOnesAtHome(look),
	])
	const sheet = found ?? notFound()
	const awaiting = [
		...sheet.awaiting,
		...[...referrals.waiting, ...sessions].map(
			(one): Awaiting => ({ ...one, towards: null, words: null }),
		),
		...calls.map((one): Awaiting => ({ ...one, towards: null })),
		...pairs.map(
			({ on, ...one }): Awaiting => ({
				...one,
				towards: null,
				words: null,
				by: on && endOfDay(on, 'Europe/Paris').subtract({ minutes: 1 }),
			}),
		),
		...toAnswer(meetings.toAnswer, sessions),
	].sort(soonest)
	const firstSteps = sheet.isNew ? await firstStepsLeft(look, personId, firmId) : []
	return {
		...sheet,
		awaiting,
		firstSteps,
		toMeet,
		meetings: meetings.week,
		brought: referrals.brought,
	}
}

/** At most three: the agenda has the others. A session is answered after its pact, which is another line. */
function toAnswer(meetings: AgendaLine[], sessions: { kind: string; id: Id }[]): Awaiting[] {
	const pacts = sessions.filter(({ kind }) => kind === 'pact').map(({ id }) => id)
	return meetings
		.filter(({ meetingId }) => !pacts.includes(meetingId))
		.slice(0, 3)
		.map(({ meetingId, network, title, heldOn, startsAt }) => ({
			kind: 'meeting',
			id: meetingId,
			from: title,
			towards: null,
			words: network,
			by: startsAt,
			on: heldOn,
		}))
}

/** By the day it is expected, what has none last, in the order it was found. */
function soonest(a: Awaiting, b: Awaiting): number {
	if (!a.by || !b.by) return Number(!a.by) - Number(!b.by)
	return Temporal.Instant.compare(a.by, b.by)
}

type HomeSheet = {
	firm: { id: Id; name: string }
	networks: { name: string; state: string; reason: string | null }[]
	/** Their account is recent, and their firm takes part somewhere. */
	isNew: boolean
	awaiting: Awaiting[]
	underWay: UnderWay[]
}

/** Whether the viewer holds one of these mandates in the firm today: others have nothing to answer for it. */
const speaks = (
	personId: Id | null,
	firmId: Id,
	roles: string[],
	today: Temporal.PlainDate,
) => sql`exists (select from mandate d
	where d.firm_id = ${firmId} and d.person_id = ${personId} and d.role = any (${roles}::text[])
		and d.starts_on <= ${today} and (d.ends_on is null or d.ends_on >= ${today}))`

/** One statement: each question apart would cost the page a wake-up of its own. Null where one acts for nobody. */
async function homeSheet(
	{ tx, now }: Look,
	personId: Id | null,
	firmId: Id,
): Promise<HomeSheet | undefined> {
	const today = dayAt(now, 'UTC')
	const newSince = now.subtract({ hours: 24 * newForDays })
	const { rows } = await sql<HomeSheet>`
		with asked as (
			select 'answer' as kind, s.id, p.given_name || ' ' || p.family_name as from,
				n.given_name || ' ' || n.family_name as towards, need.words,
				s.lapses_at as by
			from introduction_step s
			join need on need.id = s.need_id
			left join person p on p.id = s.previous_person
			left join person n on n.id = s.next_person
			where s.person_id = ${personId} and s.asked_at is not null and s.answer is null
				and s.concluded is null
			union all
			select 'tie', t.id, p.given_name || ' ' || p.family_name, null, t.words, null
			from tie_declaration t join person p on p.id = t.from_person
			where t.to_person = ${personId} and t.confirmed_at is null and t.declined_at is null
				and t.withdrawn_at is null
			union all
			select 'proposal', p.id, coalesce(n.name, ''), null, p.reason, null
			from proposal p left join network n on n.network_id = p.network_id
			where p.firm_id = ${firmId} and ${speaks(personId, firmId, ['representative', 'deputy'], today)}
				and not exists (select from proposal_end e where e.proposal_id = p.id)
			union all
			select 'claim', c.id, p.given_name || ' ' || p.family_name, null, c.proof,
				c.asked_at + interval '14 days'
			from firm_claim_match m join firm_claim c on c.id = m.claim_id
			join person p on p.id = c.person_id
			where m.firm_id = ${firmId} and ${speaks(personId, firmId, ['representative'], today)}
				and not exists (select from firm_claim_end e where e.claim_id = c.id)
			union all
			select 'merge', m.id, case when m.kept_id = ${firmId} then m.cards #>> '{absorbed,name}'
				else m.cards #>> '{kept,name}' end, null, null, m.started_at + interval '30 days'
			from firm_merge m
			where ${firmId} in (m.kept_id, m.absorbed_id) and m.started_for <> ${firmId}
				and ${speaks(personId, firmId, ['representative'], today)}
				and not exists (select from firm_merge_end e where e.merge_id = m.id)
		), under_way as (
			select i.id, need.words, i.asked_at as asked, f.name as target,
				p.given_name || ' ' || p.family_name as first
			from introduction i
			join need on need.id = i.need_id
			left join person p on p.id = i.first_person
			left join firm f on f.id = i.target_firm_id
			where i.asker_firm_id = ${firmId} and i.state = 'asking'
			order by i.asked_at desc
			limit 4
		), mine as (
			select n.name, m.state, m.since, case when m.state = 'suspended' then (
				select s.reason from membership_step s where s.network_id = m.network_id
					and s.membership_id = m.membership_id and s.to_state = 'suspended'
				order by s.at desc limit 1) end as reason
			from membership m join network n on n.network_id = m.network_id
			where m.firm_id = ${firmId} and m.state not in ('left', 'excluded')
		)
		select json_build_object('id', firm.id, 'name', firm.name) as firm,
			coalesce((select json_agg(json_build_object('name', name, 'state', state, 'reason', reason) order by since)
				from mine), '[]') as networks,
			exists (select from account where person_id = ${personId} and created_at > ${newSince})
				and exists (select from mine where state in ('member', 'on_trial')) as is_new,
			coalesce((select json_agg(asked order by by nulls last, id) from asked), '[]') as awaiting,
			coalesce((select json_agg(under_way order by asked desc) from under_way), '[]') as under_way
		from firm
		where firm.id = ${firmId} and firm.id = any ((select my_firms())::uuid[])`.execute(tx)
	const [sheet] = rows
	return (
		sheet && {
			...sheet,
			awaiting: sheet.awaiting.map((one) => ({ ...one, by: one.by && instantIn(one.by) })),
			underWay: sheet.underWay.map((one) => ({ ...one, asked: instantIn(one.asked) })),
		}
	)
}

/**
 * What a newcomer has not done yet, in the order to do it: say what the firm does, say whom they know, look for
 * someone. Each is told by what is there, so it goes when it is done, by whoever did it; the card and the needs
 * are for who may speak for the firm.
 */
async function firstStepsLeft({ tx }: Look, personId: Id | null, firmId: Id): Promise<FirstStep[]> {
	const { rows } = await sql<{ step: FirstStep }>`
		with speaks as (select from mandate where person_id = ${personId} and firm_id = ${firmId}
			and role in ('representative', 'deputy') and ends_on is null)
		select step from (values
			(1, 'card', exists (select from speaks) and (select count(distinct kind) < 2 from firm_label
				where firm_id = ${firmId} and kind in ('trade', 'skill'))),
			(2, 'ties', not exists (select from tie_declaration where from_person = ${personId}
				or to_person = ${personId} and confirmed_at is not null)),
			(3, 'help', exists (select from speaks)
				and not exists (select from need where firm_id = ${firmId}))
		) as steps (place, step, is_left)
		where is_left order by place`.execute(tx)
	return rows.map(({ step }) => step)
}

/** Instants inside JSON arrive as text. */
function instantIn(text: unknown): Temporal.Instant {
	return Temporal.Instant.from(String(text))
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
				and not exists (select 1 from firm_visibility v where v.firm_id = mates.firm_id
					and v.field = 'people' and v.audience = 'self')
			order by mates.joined_at desc, d.person_id
			limit 4
		)
		select p.id as person_id, p.given_name || ' ' || p.family_name as name, chosen.firm_id,
			f.name as firm,
			case when may_read_field(f.id, 'address') then c.name end as commune,
			array(select l.label from firm_label l where l.firm_id = chosen.firm_id and l.kind = 'trade'
				order by l.key) as trades
		from chosen
		join firm f on f.id = chosen.firm_id
		join person p on p.id = chosen.person_id
		left join commune c on c.code = f.commune_code
		order by chosen.joined_at desc, p.id`.execute(tx)
	return rows
}
