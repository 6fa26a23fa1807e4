import { sql } from 'kysely'
import { type Look, parameter, parametersOn, type Tx } from '#db'
import { dayAt, type Id } from '#kernel'
import type { Meeting } from '#meetings/server'
import { lastMove } from '../session-clock.ts'
import type { FollowUp, SubjectKind } from '../states.ts'
import { accessSession, progressOf, rolesOf } from './access.ts'
import { outlineOf } from './outline.ts'
import { pactInForce } from './pact-in-force.ts'
import { mayReopen } from './undo-move.ts'
import { mayWriteNow } from './write-plan.ts'

/** One of the peers; a name that the reader may not know any more is nothing. */
export type Peer = {
	personId: Id
	name: string | null
	givenName: string | null
	firm: string | null
}

/** What a peer proposed, and the voices it has. */
export type Subject = {
	personId: Id
	kind: SubjectKind
	words: string
	voices: number
	isMyVoice: boolean
}

/** An action of a plan, and what its client said of it since. */
export type PlanAction = {
	actionId: Id
	what: string
	dueOn: Temporal.PlainDate | null
	said: FollowUp | null
	words: string | null
}

/**
 * A session as the reader may know it: before they accepted the pact, when and where it takes place, the words to
 * accept and how many accepted; afterwards, all that the peers share, and what is one's own.
 */
export async function sessionSheet(look: Look, { meetingId }: { meetingId: Id }) {
	const { tx, now } = look
	const { meeting, network, me, isPeer, isInvited } = await accessSession(look, meetingId)
	const { networkId, name, timeZone } = network
	const outline = (await outlineOf(tx, networkId)).find((one) => one.meetingId === meetingId)
	return {
		network: { networkId, name, timeZone },
		meeting: shown(meeting),
		me,
		isInvited,
		today: dayAt(now, timeZone),
		now,
		keptDays: parameter(await parametersOn(tx, dayAt(now, 'UTC')), 'retention.peer_help_days'),
		outline: outline ?? null,
		pact: await pactInForce(tx, networkId, meeting.heldOn),
		accepted: await acceptanceOf(tx, meeting, me),
		session: isPeer ? await sharedWith(look, meeting, me) : null,
	}
}

function shown(meeting: Meeting) {
	const { meetingId, networkId, seriesId, title, heldOn, heldHour, minutes } = meeting
	const { startsAt, endsAt, place, videoUrl, cancelledAt } = meeting
	return {
		...{ meetingId, networkId, seriesId, title, heldOn, heldHour, minutes },
		...{ startsAt, endsAt, place, videoUrl, isCancelled: cancelledAt !== null },
	}
}

async function acceptanceOf(tx: Tx, { networkId, meetingId }: Meeting, me: Id) {
	const accepted = await tx
		.selectFrom('peerHelpAcceptance')
		.select(['acceptedAt', 'words', 'leftAt'])
		.where('networkId', '=', networkId)
		.where('meetingId', '=', meetingId)
		.where('personId', '=', me)
		.executeTakeFirst()
	return accepted ?? null
}

/** What the peers share, and the reader's own note. */
async function sharedWith(look: Look, meeting: Meeting, me: Id) {
	const { tx, now } = look
	const { networkId, meetingId } = meeting
	const roles = await rolesOf(tx, meeting)
	const { moves, before, hasFollowUp, minutes, clock, state } = await progressOf(look, meeting)
	const { rows: kept } = await sql<{ isKept: boolean }>`
		select is_plan_kept(${networkId}, ${meetingId}) as is_kept`.execute(tx)
	const actions = await actionsOf(tx, { networkId, meetingId })
	const note = await tx
		.selectFrom('peerHelpNote')
		.select('body')
		.where('networkId', '=', networkId)
		.where('meetingId', '=', meetingId)
		.where('personId', '=', me)
		.executeTakeFirst()
	const isClient = roles.clientId === me
	return {
		state,
		...roles,
		isClient,
		isFacilitator: roles.facilitatorId === me,
		peers: await peersOf(tx, meeting),
		subjects: await subjectsOf(tx, meeting, me),
		minutes,
		hasFollowUp,
		clock,
		seen: lastMove(moves)?.position ?? 0,
		mayReopen: clock.state === 'closed' && (await mayReopen(look, clock.closedAt)),
		actions,
		isPlanKept: kept[0]?.isKept ?? false,
		mayWritePlan: isClient && mayWriteNow(clock, now) && actions.every(({ said }) => said === null),
		before: before === null ? null : await followedUp(look, networkId, before),
		note: note?.body ?? null,
	}
}

/** The session before: who was its client and what became of their plan, for those who were of it. */
async function followedUp({ tx }: Look, networkId: Id, meetingId: Id) {
	const { rows } = await sql<{
		heldOn: Temporal.PlainDate
		wasThere: boolean
		clientId: Id | null
		client: string | null
		isKept: boolean
	}>`select m.held_on, is_peer(m.network_id, m.meeting_id) as was_there, r.person_id as client_id,
			p.given_name || ' ' || p.family_name as client, is_plan_kept(m.network_id, m.meeting_id) as is_kept
		from meeting m
		left join peer_help_role r on r.network_id = m.network_id and r.meeting_id = m.meeting_id
			and r.role = 'client'
		left join person p on p.id = r.person_id
		where m.network_id = ${networkId} and m.meeting_id = ${meetingId}`.execute(tx)
	const [one] = rows
	if (!one) return null
	return { ...one, meetingId, actions: await actionsOf(tx, { networkId, meetingId }) }
}

async function peersOf(tx: Tx, { networkId, meetingId }: Meeting): Promise<Peer[]> {
	const { rows } = await sql<Peer>`
		select r.person_id, p.given_name || ' ' || p.family_name as name, p.given_name, f.name as firm
		from peer_help_peer r
		left join person p on p.id = r.person_id
		left join membership m on m.network_id = r.network_id and m.membership_id = r.membership_id
		left join firm f on f.id = m.firm_id
		where r.network_id = ${networkId} and r.meeting_id = ${meetingId}
		order by p.family_name collate "fr-x-icu", p.given_name collate "fr-x-icu", r.person_id`.execute(
		tx,
	)
	return rows
}

/** The subjects, those with the most voices first, then in the order they were proposed. */
async function subjectsOf(tx: Tx, { networkId, meetingId }: Meeting, me: Id): Promise<Subject[]> {
	const { rows } = await sql<Subject>`
		select s.person_id, s.kind, s.words, v.voices, v.is_my_voice
		from peer_help_subject s
		cross join lateral (select count(*)::int as voices, coalesce(bool_or(x.person_id = ${me}), false) as is_my_voice
			from peer_help_vote x where x.network_id = s.network_id and x.meeting_id = s.meeting_id
				and x.for_person = s.person_id) v
		where s.network_id = ${networkId} and s.meeting_id = ${meetingId}
		order by v.voices desc, s.proposed_at, s.person_id`.execute(tx)
	return rows
}

/** The actions of a session's plan, as the reader may see them. */
export async function actionsOf(
	tx: Tx,
	{ networkId, meetingId }: { networkId: Id; meetingId: Id },
): Promise<PlanAction[]> {
	const { rows } = await sql<PlanAction>`
		select a.action_id, a.what, a.due_on, f.said, f.words
		from peer_help_action a
		left join peer_help_follow_up f on f.network_id = a.network_id and f.action_id = a.action_id
		where a.network_id = ${networkId} and a.meeting_id = ${meetingId}
		order by a.position, a.action_id`.execute(tx)
	return rows
}
