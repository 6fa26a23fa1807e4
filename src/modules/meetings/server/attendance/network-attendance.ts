import { sql } from 'kysely'
import { type Look, parameter, parametersOn, type Tx } from '#db'
import { dayAt, type Id, notFound } from '#kernel'
import { halfOf, rateOf } from '../../attendance/attendance-rate.ts'
import { type Spoken, speakingBalance } from '../../attendance/speaking-balance.ts'
import { type AttendanceStatus, held } from '../../check-in/statuses.ts'
import { organise } from '../access.ts'
import { seatsInvited } from '../seats.ts'
import { visitorsToFollow } from '../visitors/visitors-to-follow.ts'

/**
 * Who comes and who is drifting away, and how the meetings do, for who runs the network. By name: nobody is ranked.
 */
export async function networkAttendance(look: Look, { networkId }: { networkId: Id }) {
	const { tx, now } = look
	const network = await organise(look, networkId)
	const today = dayAt(now, network.timeZone)
	const since = today.subtract({ months: 6 })
	const seats = await seatsInvited(tx, { networkId, meetingId: networkId, audience: 'everyone' })
	const meetings = await frozenSince(tx, networkId, since)
	const sheets = await sheetLines(tx, networkId, meetings)
	const ofSeat = new Map(sheets.map(({ attendeeId, statuses }) => [attendeeId, statuses]))
	const halves = meetings.map(({ heldOn }) => halfOf(heldOn, today))
	const parameters = await parametersOn(tx, today)
	const unseenFrom = parameter(parameters, 'meeting.unseen')
	const reopenDays = parameter(parameters, 'meeting.visit_reopen_days')
	const visitors = await visitorsToFollow(tx, networkId, now.subtract({ hours: 24 * reopenDays }))
	const members = seats.map(({ membershipId, firm, name }) => ({
		membershipId,
		firm,
		name,
		rate: rateOf(
			Object.entries(ofSeat.get(membershipId) ?? {}).flatMap(([place, status]) => {
				const half = halves[Number(place)]
				return half ? [{ status, half }] : []
			}),
		),
	}))
	return {
		network: { networkId, name: network.name },
		members,
		unseenFrom,
		unseen: members.filter(({ rate }) => rate.unseen >= unseenFrom),
		visitors: visitors.open,
		closedVisits: visitors.closed,
		reopenDays,
		health: {
			...hoursOf(meetings, sheets),
			...(await visitorsOf(tx, networkId, sheets)),
			balance: await balanceOf(tx, networkId, since, now),
		},
	}
}

/** A meeting whose sheet is frozen: its place among them, by its day, is how lines name it. */
type FrozenMeeting = { meetingId: Id; heldOn: Temporal.PlainDate; minutes: number }

async function frozenSince(
	tx: Tx,
	networkId: Id,
	since: Temporal.PlainDate,
): Promise<FrozenMeeting[]> {
	const { rows } = await sql<FrozenMeeting>`
		select m.meeting_id, m.held_on, m.minutes from meeting m
		join attendance_sheet s on s.network_id = m.network_id and s.meeting_id = m.meeting_id
			and s.frozen_at is not null
		where m.network_id = ${networkId} and m.held_on > ${since}
		order by m.starts_at, m.meeting_id`.execute(tx)
	return rows
}

/** What the sheets say of one seat or guest: a status by the place of its meeting. */
type SheetLine = {
	attendeeId: Id
	isGuest: boolean
	statuses: Readonly<Record<number, AttendanceStatus>>
}

/** A row for each of those who were expected, not for each time: thirteen thousand times are read in one go. */
async function sheetLines(
	tx: Tx,
	networkId: Id,
	meetings: readonly FrozenMeeting[],
): Promise<SheetLine[]> {
	const { rows } = await sql<SheetLine>`
		select a.attendee_id, bool_or(a.guest_id is not null) as is_guest,
			json_object_agg(k.place - 1, a.status) as statuses
		from unnest(${meetings.map(({ meetingId }) => meetingId)}::uuid[]) with ordinality k (meeting_id, place)
		join attendance a on a.network_id = ${networkId} and a.meeting_id = k.meeting_id
		group by a.attendee_id`.execute(tx)
	return rows
}

/** The hours that people gave, guests included. */
function hoursOf(meetings: readonly FrozenMeeting[], sheets: readonly SheetLine[]) {
	const places = sheets.flatMap(({ statuses }) =>
		Object.entries(statuses).flatMap(([place, status]) =>
			held.includes(status) ? [Number(place)] : [],
		),
	)
	return {
		meetings: meetings.length,
		people: places.length,
		minutes: places.reduce((sum, place) => sum + (meetings[place]?.minutes ?? 0), 0),
	}
}

/** Visitors who came, by their address when it is known; those who asked to join, and who did. */
async function visitorsOf(tx: Tx, networkId: Id, sheets: readonly SheetLine[]) {
	const came = sheets.flatMap(({ attendeeId, isGuest, statuses }) =>
		isGuest && Object.values(statuses).some((status) => held.includes(status)) ? [attendeeId] : [],
	)
	const { rows } = await sql<{ visitors: number; applied: number; joined: number }>`
		select count(*)::int as visitors, (count(*) filter (where applied))::int as applied,
			(count(*) filter (where joined))::int as joined
		from (select bool_or(g.applied_at is not null) as applied,
				bool_or(coalesce(s.state in ('member', 'on_trial'), false)) as joined
			from meeting_guest g
			left join guest_contact c on c.network_id = g.network_id and c.guest_id = g.guest_id
			left join membership s on s.network_id = g.network_id and s.membership_id = g.seat_id
			where g.network_id = ${networkId} and g.guest_id = any (${came}::uuid[])
			group by coalesce(c.email, g.guest_id::text)) visits`.execute(tx)
	return rows[0] as (typeof rows)[number]
}

/** Whether the floor is shared, from the agendas of what was held. */
async function balanceOf(tx: Tx, networkId: Id, since: Temporal.PlainDate, now: Temporal.Instant) {
	const { rows: spoken } = await sql<Spoken>`
		select a.speaker_id as membership_id, coalesce(a.spoken_minutes, a.minutes) as minutes
		from agenda_item a join meeting m on m.network_id = a.network_id and m.meeting_id = a.meeting_id
		where a.network_id = ${networkId} and a.speaker_id is not null and m.held_on > ${since}
			and m.ends_at < ${now} and m.cancelled_at is null and m.removed_at is null`.execute(tx)
	return speakingBalance(spoken)
}

/** Before writing to a seat that was not seen: who reads, and since when. */
export async function unseenSheet(
	look: Look,
	{ networkId, membershipId }: { networkId: Id; membershipId: Id },
) {
	const { members, network } = await networkAttendance(look, { networkId })
	const member = members.find((one) => one.membershipId === membershipId) ?? notFound()
	const { rows } = await sql<{ title: string; heldOn: Temporal.PlainDate; heldHour: string }>`
		select title, held_on, held_hour from meeting
		where network_id = ${networkId} and starts_at > ${look.now} and audience = 'everyone'
			and cancelled_at is null and removed_at is null order by starts_at limit 1`.execute(look.tx)
	return { network, member, next: rows[0] ?? null }
}
