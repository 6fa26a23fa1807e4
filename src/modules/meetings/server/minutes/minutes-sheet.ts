import { sql } from 'kysely'
import type { Look, Tx } from '#db'
import { type Id, notFound } from '#kernel'
import { type Meeting, organiseMeeting } from '../access.ts'
import { seatsInvited, usualSitter } from '../seats.ts'

/** Who does what, by when, decided at which meeting, and whether it is done. */
export type ActionLine = {
	actionId: Id
	meetingId: Id
	what: string
	who: string | null
	isMine: boolean
	dueOn: Temporal.PlainDate | null
	decidedOn: Temporal.PlainDate
	endedAt: Temporal.Instant | null
	ending: 'done' | 'dropped' | 'lapsed' | null
}

/**
 * The actions that a meeting has before it: its own, and those of the meetings before, of its series or of the
 * network’s when it stands alone, that were not ended when it began.
 */
export async function actionsOf(tx: Tx, meeting: Meeting): Promise<ActionLine[]> {
	const { rows } = await sql<ActionLine>`
		select a.action_id, a.meeting_id, a.what, a.due_on, a.ended_at, a.ending, t.held_on as decided_on,
			coalesce(p.given_name || ' ' || p.family_name, f.name, a.who) as who,
			coalesce(a.membership_id = any ((select my_seats())::uuid[]), false) as is_mine
		from meeting_action a
		join meeting t on t.network_id = a.network_id and t.meeting_id = a.meeting_id
		left join membership m on m.network_id = a.network_id and m.membership_id = a.membership_id
		left join firm f on f.id = m.firm_id
		${usualSitter}
		where a.network_id = ${meeting.networkId} and (a.meeting_id = ${meeting.meetingId}
			or (t.starts_at < ${meeting.startsAt} and (a.ended_at is null or a.ended_at > ${meeting.startsAt})
				and (t.series_id is not distinct from ${meeting.seriesId}::uuid or ${meeting.seriesId}::uuid is null)))
		order by a.ended_at nulls first, a.due_on nulls last, a.written_at, a.action_id limit 200`.execute(
		tx,
	)
	return rows
}

/** The minutes of a meeting as one reads them; null while they are not published to the reader. */
export async function minutesOf(
	tx: Tx,
	{ networkId, meetingId }: Pick<Meeting, 'networkId' | 'meetingId'>,
) {
	const minutes = await tx
		.selectFrom('meetingMinutes')
		.select(['body', 'publishedAt', 'writtenAt'])
		.where('networkId', '=', networkId)
		.where('meetingId', '=', meetingId)
		.executeTakeFirst()
	return minutes ?? null
}

/** Minutes to write: what is written, the actions that come back, the seats that may do one. */
export async function minutesToWrite(
	look: Look,
	{ networkId, meetingId }: { networkId: Id; meetingId: Id },
) {
	const { tx } = look
	const { meeting, network } = await organiseMeeting(look, meetingId)
	if (meeting.networkId !== networkId) notFound()
	const { title, heldOn, heldHour } = meeting
	const seats = await seatsInvited(tx, meeting)
	return {
		network: { networkId, name: network.name, timeZone: network.timeZone },
		meeting: { meetingId, title, heldOn, heldHour },
		minutes: await minutesOf(tx, meeting),
		actions: await actionsOf(tx, meeting),
		seats: seats.map(({ membershipId, name, firm }) => ({
			membershipId,
			label: name ? `${name}, ${firm}` : firm,
		})),
	}
}
