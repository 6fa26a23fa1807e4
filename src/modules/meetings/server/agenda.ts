import { sql } from 'kysely'
import type { Look } from '#db'
import { type Id, notFound, personOf } from '#kernel'
import type { MeetingKind } from '../kinds.ts'
import { type Answer, type MeetingMode, type MeetingState, meetingState } from '../states.ts'

/** A meeting as an agenda shows it, with what one's own seat answered. */
export type AgendaLine = {
	meetingId: Id
	networkId: Id
	network: string
	timeZone: string
	kind: MeetingKind
	title: string
	mode: MeetingMode
	place: string | null
	startsAt: Temporal.Instant
	endsAt: Temporal.Instant
	heldOn: Temporal.PlainDate
	heldHour: string
	state: MeetingState
	/** Whether one sits in a seat that this meeting is for. */
	isAsked: boolean
	answer: Answer | null
	waits: boolean
	/** One comes as a guest of a network one is not of. */
	isVisit: boolean
	/** How many come, until it is over; 0 from then on. */
	coming: number
	capacity: number | null
	/** What one says there, from its agenda. */
	mySpeech: { title: string; minutes: number } | null
	hasMinutes: boolean
}

type Row = Omit<AgendaLine, 'state'> & {
	invitedAt: Temporal.Instant | null
	cancelledAt: Temporal.Instant | null
	removedAt: Temporal.Instant | null
}

/** The meetings between two instants that one reads, of every network or of one, the nearest first. */
export async function meetingsBetween(
	{ tx, actor, now }: Look,
	{
		from,
		until,
		networkId = null,
		firmId = null,
	}: {
		from: Temporal.Instant
		until: Temporal.Instant
		networkId?: Id | null
		/** For the seats of this firm alone. */
		firmId?: Id | null
	},
): Promise<AgendaLine[]> {
	const me = personOf(actor)
	const { rows } = await sql<Row>`
		with mine as materialized (
			select network_id, membership_id from membership
			where state in ('member', 'on_trial') and firm_id = any ((select my_firms())::uuid[])
				and (person_id is null or person_id = ${me}) and (${firmId}::uuid is null or firm_id = ${firmId})
		)
		select m.meeting_id, m.network_id, n.name as network, n.time_zone, m.kind, m.title, m.mode, m.place,
			m.starts_at, m.ends_at, m.held_on, m.held_hour, m.capacity, m.invited_at, m.cancelled_at, m.removed_at,
			exists (select from mine where mine.network_id = m.network_id and (m.audience = 'everyone'
				or (m.audience = 'chosen' and exists (select from meeting_invitee i
					where i.network_id = m.network_id and i.meeting_id = m.meeting_id
						and i.membership_id = mine.membership_id))
				or (m.audience = 'board' and exists (select from network_role b where b.network_id = m.network_id
					and b.person_id = ${me} and b.role in ('president', 'board', 'treasurer')
					and b.ends_on is null)))) as is_asked,
			r.answer, coalesce(r.waiting_at is not null, false) as waits, v.is_visit,
			case when m.ends_at > ${now}::timestamptz then (select count(*)::int from registration c
				where c.network_id = m.network_id and c.meeting_id = m.meeting_id
					and c.answer <> 'excused' and c.waiting_at is null) else 0 end as coming,
			(select json_build_object('title', a.title, 'minutes', a.minutes) from agenda_item a
				join mine on mine.network_id = a.network_id and mine.membership_id = a.speaker_id
				where a.network_id = m.network_id and a.meeting_id = m.meeting_id
				order by a.position limit 1) as my_speech,
			exists (select from meeting_minutes x where x.network_id = m.network_id
				and x.meeting_id = m.meeting_id and x.published_at is not null) as has_minutes
		from meeting m join network n on n.network_id = m.network_id
		cross join lateral (select not m.network_id = any (my_networks()) as is_visit) v
		left join lateral (select r.answer, r.waiting_at from registration r
			join mine on mine.network_id = r.network_id and mine.membership_id = r.attendee_id
			where r.network_id = m.network_id and r.meeting_id = m.meeting_id
			order by (r.answer = 'excused'), r.attendee_id limit 1) r on true
		where m.network_id in (select unnest(my_networks()) union
				select network_id from meeting_guest where person_id = ${me} and removed_at is null)
			and (${networkId}::uuid is null or m.network_id = ${networkId})
			and m.ends_at > ${from}::timestamptz and m.starts_at < ${until}::timestamptz
			and m.removed_at is null
		order by m.starts_at, m.meeting_id limit 300`.execute(tx)
	return rows.map(({ invitedAt, cancelledAt, removedAt, ...line }) => ({
		...line,
		state: meetingState({ ...line, invitedAt, cancelledAt, removedAt }, now),
	}))
}

/** The meetings of the seven days to come that are for a firm one acts for, the nearest first. */
export async function weekMeetings(look: Look, { firmId }: { firmId: Id }): Promise<AgendaLine[]> {
	return (await meetingsAtHome(look, { firmId })).week
}

/** How far ahead a home page asks for answers: announcements leave a week before, answers may wait. */
const askedDays = 30

/**
 * What the home page of a firm says of meetings: those of the seven days to come, and those announced that a seat of
 * the firm has not answered, the nearest first.
 */
export async function meetingsAtHome(
	look: Look,
	{ firmId }: { firmId: Id },
): Promise<{ week: AgendaLine[]; toAnswer: AgendaLine[] }> {
	const { tx, now } = look
	const { rows } = await sql<{ isMine: boolean }>`
		select ${firmId}::uuid = any (my_firms()) as is_mine`.execute(tx)
	if (!rows[0]?.isMine) notFound()
	const lines = await meetingsBetween(look, {
		from: now,
		until: now.add({ hours: 24 * askedDays }),
		firmId,
	})
	const inAWeek = now.add({ hours: 24 * 7 })
	return {
		week: lines.filter(
			({ isAsked, isVisit, startsAt }) =>
				(isAsked || isVisit) && Temporal.Instant.compare(startsAt, inAWeek) < 0,
		),
		toAnswer: lines.filter(
			({ isAsked, answer, state }) => isAsked && answer === null && state === 'announced',
		),
	}
}

/** How far ahead the agenda goes, and how long it remembers. */
const [aheadDays, behindDays] = [120, 90]

/** The agenda of a person: what comes, what was, network by network when asked. */
export async function agenda(look: Look, { networkId }: { networkId?: Id | undefined }) {
	const { tx, now } = look
	const { rows: networks } = await sql<{ networkId: Id; name: string; runs: boolean }>`
		select network_id, name, runs_meetings(network_id) as runs from network
		where network_id = any (my_networks()) order by name collate "fr-x-icu", network_id`.execute(tx)
	if (networkId && !networks.some((one) => one.networkId === networkId)) notFound()
	const lines = await meetingsBetween(look, {
		from: now.subtract({ hours: 24 * behindDays }),
		until: now.add({ hours: 24 * aheadDays }),
		networkId: networkId ?? null,
	})
	const isOver = ({ endsAt }: AgendaLine) => Temporal.Instant.compare(endsAt, now) <= 0
	return {
		networks,
		ahead: lines.filter((line) => !isOver(line)),
		behind: lines.filter(isOver).reverse(),
		leave: await leaveOf(look),
	}
}

async function leaveOf({ tx, actor, now }: Look) {
	const { rows } = await sql<{ id: Id; startsOn: Temporal.PlainDate; endsOn: Temporal.PlainDate }>`
		select id, starts_on, ends_on from leave where person_id = ${personOf(actor)}
			and ends_on >= ${now.toString().slice(0, 10)}::date order by starts_on`.execute(tx)
	return rows
}
