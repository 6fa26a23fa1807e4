import { sql } from 'kysely'
import type { Look } from '#db'
import type { Id } from '#kernel'

/** A name in which the person may act: a firm they hold a mandate in, a network they run. */
export type Context = { kind: 'firm' | 'network'; id: Id; name: string; detail: string | null }

/** What the frame of every signed-in page shows: the names to act in, and the counts beside its lines. */
export type ShellSheet = {
	contexts: Context[]
	/** People who wait for this person's answer. */
	asked: number
	/** Ties that the other end declared and this person has not confirmed. */
	tiesToConfirm: number
	/** Introductions of the firm still being asked. */
	underWay: number
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
			select 'firm' as kind, f.id, f.name, min(p.job_title) as detail
			from mandate m join firm f on f.id = m.firm_id join person p on p.id = m.person_id
			where m.person_id = ${personId} and m.starts_on <= ${day}::date
				and (m.ends_on is null or m.ends_on >= ${day}::date)
			group by f.id, f.name
			union all
			select 'network', n.network_id, n.name, min(r.role)
			from network_role r join network n on n.network_id = r.network_id
			where r.person_id = ${personId} and r.role in ('facilitator', 'president')
				and r.starts_on <= ${day}::date and (r.ends_on is null or r.ends_on >= ${day}::date)
			group by n.network_id, n.name
		)
		select
			coalesce((select json_agg(json_build_object('kind', kind, 'id', id, 'name', name, 'detail', detail)
				order by kind, name collate "fr-x-icu") from names), '[]') as contexts,
			(select count(*)::int from introduction_step
				where person_id = ${personId} and asked_at is not null and answer is null and concluded is null) as asked,
			(select count(*)::int from tie_declaration where to_person = ${personId}
				and confirmed_at is null and declined_at is null and withdrawn_at is null) as ties_to_confirm,
			(select count(*)::int from introduction
				where asker_firm_id = ${at.firmId} and state = 'asking') as under_way,
			(select count(distinct firm_id)::int from membership
				where state in ('member', 'on_trial')
				and network_id = any (case when ${at.networkId}::uuid is null then my_networks()
					else array[${at.networkId}::uuid] end)) as members`.execute(tx)
	return rows[0] as ShellSheet
}
