import { sql } from 'kysely'
import type { Look } from '#db'
import type { Id } from '#kernel'

/** A name in which the person may act: a firm they hold a mandate in, a network they have a role in. */
export type Context = {
	kind: 'firm' | 'network'
	id: Id
	name: string
	/** They run it, as facilitator or president; false for a firm. */
	runs: boolean
}

/** What the frame of every signed-in page shows: the names to act in, and the counts beside its lines. */
export type ShellSheet = {
	contexts: Context[]
	/** People who wait for this person's answer. */
	asked: number
	/** Ties that the other end declared and this person has not confirmed. */
	tiesToConfirm: number
	/** Introductions of the firm still being asked. */
	underWay: number
	/** Claims that wait for this adviser's check; null for who is no adviser. */
	toCheck: number | null
	/** Words of the last thirty days that this person has not opened. */
	wordsToRead: number
	/** Meetings of the fortnight to come for which a seat of this person has said nothing. */
	meetingsToAnswer: number
	/** The logo and colour of the network at hand, if it chose any. */
	look: { logoFileId: Id | null; accent: string | null } | null
	/** Firms taking part in the networks at hand. */
	members: number
}

/** One statement for the whole frame: it is on every page. */
export async function shellSheet(
	{ tx, actor, now }: Look,
	at: { firmId: Id | null; networkId: Id | null },
): Promise<ShellSheet> {
	const personId = actor.kind === 'person' ? actor.personId : null
	const day = now.toString().slice(0, 10)
	const { rows } = await sql<ShellSheet>`
		with names as (
			select 'firm' as kind, id, name, false as runs from firm where id = any ((select my_firms())::uuid[])
			union all
			select 'network', n.network_id, n.name, bool_or(r.role in ('facilitator', 'president'))
			from network n join network_role r on r.network_id = n.network_id
			where r.person_id = ${personId} and r.starts_on <= ${day}::date
				and (r.ends_on is null or r.ends_on >= ${day}::date)
			group by n.network_id
		)
		select
			coalesce((select json_agg(json_build_object('kind', kind, 'id', id, 'name', name, 'runs', runs)
				order by kind, name collate "fr-x-icu", id) from names), '[]') as contexts,
			(select count(*)::int from introduction_step
				where person_id = ${personId} and asked_at is not null and answer is null and concluded is null) as asked,
			(select count(*)::int from tie_declaration where to_person = ${personId}
				and confirmed_at is null and declined_at is null and withdrawn_at is null) as ties_to_confirm,
			(select count(*)::int from introduction
				where asker_firm_id = ${at.firmId} and state = 'asking') as under_way,
			case when is_adviser() then (select count(*)::int from firm_claim_adviser a
				where a.person_id = ${personId} and not exists (select from firm_claim_end e
					where e.claim_id = a.claim_id)) end as to_check,
			(select count(*)::int from word_recipient r join word w on w.network_id = r.network_id
				and w.word_id = r.word_id and w.sent_at > ${now}::timestamptz - interval '30 days'
				where r.person_id = ${personId} and not exists (select from word_opening o
					where o.network_id = r.network_id and o.word_id = r.word_id
						and o.person_id = ${personId})) as words_to_read,
			(select count(*)::int from (select from meeting m
				join membership s on s.network_id = m.network_id and s.state in ('member', 'on_trial')
					and s.firm_id = any ((select my_firms())::uuid[]) and (s.person_id is null or s.person_id = ${personId})
				where m.network_id = any (my_networks()) and m.starts_at > ${now}::timestamptz
					and m.starts_at < ${now}::timestamptz + interval '14 days' and m.cancelled_at is null
					and m.audience = 'everyone' and m.removed_at is null
					and not exists (select from registration r where r.network_id = m.network_id
						and r.meeting_id = m.meeting_id and r.membership_id = s.membership_id)
				group by m.meeting_id) asked) as meetings_to_answer,
			(select json_build_object('logoFileId', logo_file_id, 'accent', accent) from network_look
				where network_id = ${at.networkId}) as look,
			(select count(*)::int from (select from membership
				where state in ('member', 'on_trial')
				and network_id = any (case when ${at.networkId}::uuid is null then (select my_networks())::uuid[]
					else array[${at.networkId}::uuid] end)
				group by firm_id) firms) as members`.execute(tx)
	return rows[0] as ShellSheet
}
