import { sql } from 'kysely'
import { lookAtLink } from '#accounts/server'
import { type Look, reading } from '#db'
import { type Actor, dayAt, type Id, personOf } from '#kernel'
import { accessNetworkRead } from '#meetings/server'
import { mayKeepPact } from '../policy.ts'
import { followUpPurpose } from './access.ts'
import { type Outline, outlineOf } from './outline.ts'
import { pactInForce } from './pact-in-force.ts'
import { forbid } from './refusal.ts'
import { actionsOf, type PlanAction } from './session-sheet.ts'

/** A session as its network's calendar tells it, with how many its peers are. */
type SessionLine = Outline & {
	title: string
	heldOn: Temporal.PlainDate
	heldHour: string
	startsAt: Temporal.Instant
	isCancelled: boolean
}

/** The sessions of a network for who runs it: when, how many peers; and the versions of its pact. */
export async function networkSessions(look: Look, { networkId }: { networkId: Id }) {
	const { tx, now } = look
	const { standing, name, timeZone } = await accessNetworkRead(look, networkId)
	if (!mayKeepPact(standing)) forbid('peer-help.onlyRunners')
	const today = dayAt(now, timeZone)
	const outlines = await outlineOf(tx, networkId)
	const { rows } = await sql<Omit<SessionLine, keyof Outline> & { meetingId: Id }>`
		select meeting_id, title, held_on, held_hour, starts_at, cancelled_at is not null as is_cancelled
		from meeting where network_id = ${networkId} and kind = 'peer_help' and removed_at is null
		order by starts_at desc, meeting_id limit 60`.execute(tx)
	const sessions = rows.map((row): SessionLine => {
		const known = outlines.find(({ meetingId }) => meetingId === row.meetingId)
		return { peers: 0, begunAt: null, endedAt: null, ...known, ...row }
	})
	const isAhead = ({ startsAt, begunAt, endedAt }: SessionLine) =>
		!endedAt && (begunAt !== null || Temporal.Instant.compare(startsAt, now) > 0)
	const versions = await tx
		.selectFrom('peerHelpPact')
		.select(['pactId', 'words', 'startsOn'])
		.where('networkId', '=', networkId)
		.orderBy('startsOn', 'desc')
		.limit(20)
		.execute()
	return {
		network: { networkId, name },
		today,
		ahead: sessions.filter(isAhead).reverse(),
		behind: sessions.filter((one) => !isAhead(one)),
		pact: await pactInForce(tx, networkId, today),
		toCome: versions.filter(({ startsOn }) => Temporal.PlainDate.compare(startsOn, today) > 0),
	}
}

/** One's own sessions: those one is of or was, and those one is asked to. */
export async function mySessions({ tx, actor, now }: Look) {
	const me = personOf(actor)
	const { rows } = await sql<{
		meetingId: Id
		network: string
		title: string
		heldOn: Temporal.PlainDate
		heldHour: string
		startsAt: Temporal.Instant
		isPeer: boolean
		isClient: boolean
		isClosed: boolean
		toFollow: number
	}>`
		select m.meeting_id, n.name as network, m.title, m.held_on, m.held_hour, m.starts_at, mine.is_peer,
			exists (select from peer_help_role r where r.network_id = m.network_id and r.meeting_id = m.meeting_id
				and r.role = 'client' and r.person_id = ${me}) as is_client,
			exists (select from peer_help_move v where v.network_id = m.network_id and v.meeting_id = m.meeting_id
				and v.step = 7 and v.undone_at is null) as is_closed,
			(select count(*)::int from peer_help_action a where a.network_id = m.network_id
				and a.meeting_id = m.meeting_id and a.person_id = ${me}
				and not exists (select from peer_help_follow_up f where f.network_id = a.network_id
					and f.action_id = a.action_id)) as to_follow
		from meeting m join network n on n.network_id = m.network_id
		cross join lateral (select is_peer(m.network_id, m.meeting_id) as is_peer) mine
		where m.kind = 'peer_help' and m.removed_at is null and (mine.is_peer
			or (m.starts_at > ${now}::timestamptz and m.cancelled_at is null and m.invited_at is not null
				and is_invited(m.network_id, m.meeting_id)))
		order by m.starts_at desc, m.meeting_id limit 100`.execute(tx)
	const isAhead = ({ isClosed, startsAt }: (typeof rows)[number]) =>
		!isClosed && Temporal.Instant.compare(startsAt.add({ hours: 24 }), now) > 0
	return {
		ahead: rows.filter(isAhead).reverse(),
		behind: rows.filter((row) => !isAhead(row)),
	}
}

/** A session that waits for the reader: its pact to accept, or their plan to say something of. */
export type WaitingSession = {
	kind: 'pact' | 'plan'
	id: Id
	from: string
	by: Temporal.Instant | null
}

/** What the home page of a firm says of sessions: those announced whose pact waits, plans that were asked about. */
export async function peerHelpAtHome(
	{ tx, actor, now }: Look,
	firmId: Id,
): Promise<WaitingSession[]> {
	const me = personOf(actor)
	const { rows } = await sql<WaitingSession>`
		select 'pact' as kind, m.meeting_id as id, n.name as from, m.starts_at as by
		from meeting m join network n on n.network_id = m.network_id
		where m.kind = 'peer_help' and m.starts_at > ${now}::timestamptz and m.invited_at is not null
			and m.cancelled_at is null and m.removed_at is null and m.network_id = any (my_networks())
			and exists (select from membership s where s.network_id = m.network_id and s.firm_id = ${firmId}
				and s.state in ('member', 'on_trial') and (s.person_id is null or s.person_id = ${me})
				and (m.audience = 'everyone' or (m.audience = 'chosen' and exists (select from meeting_invitee i
					where i.network_id = m.network_id and i.meeting_id = m.meeting_id
						and i.membership_id = s.membership_id)))
				and not exists (select from registration r where r.network_id = m.network_id
					and r.meeting_id = m.meeting_id and r.membership_id = s.membership_id
					and r.answer = 'excused'))
			and not exists (select from peer_help_acceptance a where a.network_id = m.network_id
				and a.meeting_id = m.meeting_id and a.person_id = ${me})
		union all
		select 'plan', e.meeting_id, coalesce(n.name, ''), x.starts_at
		from peer_help_reminder e
		left join network n on n.network_id = e.network_id
		left join meeting x on x.network_id = e.network_id and x.meeting_id = e.next_meeting_id
		where e.person_id = ${me} and exists (select from peer_help_action a
			where a.network_id = e.network_id and a.meeting_id = e.meeting_id and a.person_id = ${me}
				and not exists (select from peer_help_follow_up f where f.network_id = a.network_id
					and f.action_id = a.action_id))
		order by 4, 2 limit 6`.execute(tx)
	return rows
}

/** What the page of the letter's link shows: the plan, or why it opens nothing. */
export type LinkedPlan =
	| {
			state: 'open'
			actor: Actor
			meetingId: Id
			heldOn: Temporal.PlainDate
			network: string
			actions: PlanAction[]
	  }
	| { state: 'unknown' | 'expired' }

/** Looks at one's own plan by the link of a letter. Changes nothing. */
export async function planByLink(token: string, now: Temporal.Instant): Promise<LinkedPlan> {
	const system: Actor = { kind: 'system', networkId: null }
	const found = await reading(system, async (tx) => {
		const link = await lookAtLink(tx, token, followUpPurpose)
		if (!link?.subjectId) return null
		const { rows } = await sql<{ networkId: Id; heldOn: Temporal.PlainDate; network: string }>`
			select m.network_id, m.held_on, n.name as network from meeting m
			join network n on n.network_id = m.network_id where m.meeting_id = ${link.subjectId}`.execute(
			tx,
		)
		return rows[0] ? { link, meeting: rows[0] } : null
	})
	if (!found?.link.personId || !found.link.subjectId) return { state: 'unknown' }
	const { link, meeting } = found
	if (Temporal.Instant.compare(link.expiresAt, now) <= 0) return { state: 'expired' }
	const { id: linkId, personId, subjectId } = link
	if (!personId || !subjectId) return { state: 'unknown' }
	const actor: Actor = {
		kind: 'link',
		personId,
		linkId,
		purpose: followUpPurpose,
		subjectId,
	}
	const { networkId, heldOn, network } = meeting
	const actions = await reading(actor, (tx) => actionsOf(tx, { networkId, meetingId: subjectId }), {
		now,
	})
	return { state: 'open', actor, meetingId: subjectId, heldOn, network, actions }
}
