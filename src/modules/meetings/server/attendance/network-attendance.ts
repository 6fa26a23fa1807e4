import { sql } from 'kysely'
import { type Look, parameter, parametersOn, type Tx } from '#db'
import { dayAt, type Id, notFound } from '#kernel'
import { attendanceRate } from '../../attendance/attendance-rate.ts'
import { type Spoken, speakingBalance } from '../../attendance/speaking-balance.ts'
import { organise } from '../access.ts'
import { seatsInvited } from '../seats.ts'
import { presencesOf } from './presences.ts'

/**
 * Who comes and who is drifting away, and how the meetings do, for who runs the network. By name: nobody is ranked.
 */
export async function networkAttendance(look: Look, { networkId }: { networkId: Id }) {
	const { tx, now } = look
	const network = await organise(look, networkId)
	const today = dayAt(now, network.timeZone)
	const since = today.subtract({ months: 6 })
	const seats = await seatsInvited(tx, { networkId, meetingId: networkId, audience: 'everyone' })
	const lines = await presencesOf(tx, {
		networkId,
		seats: seats.map(({ membershipId }) => membershipId),
		since,
	})
	const unseenFrom = parameter(await parametersOn(tx, today), 'meeting.unseen')
	const members = seats.map(({ membershipId, firm, name }) => ({
		membershipId,
		firm,
		name,
		rate: attendanceRate(
			lines.filter((line) => line.membershipId === membershipId),
			today,
		),
	}))
	return {
		network: { networkId, name: network.name },
		members,
		unseenFrom,
		unseen: members.filter(({ rate }) => rate.unseen >= unseenFrom),
		health: await healthOf(tx, networkId, since, now),
	}
}

/** How the meetings of six months did: hours given, visitors who joined, whether the floor is shared. */
async function healthOf(tx: Tx, networkId: Id, since: Temporal.PlainDate, now: Temporal.Instant) {
	const { rows } = await sql<{
		meetings: number
		people: number
		minutes: number
		visitors: number
		applied: number
		joined: number
	}>`
		with kept as (
			select m.meeting_id, m.minutes from meeting m
			join attendance_sheet s on s.network_id = m.network_id and s.meeting_id = m.meeting_id
				and s.frozen_at is not null
			where m.network_id = ${networkId} and m.held_on > ${since}
		), came as (
			select a.guest_id, kept.minutes from attendance a join kept on kept.meeting_id = a.meeting_id
			where a.network_id = ${networkId} and a.status in ('present', 'late', 'video', 'substitute')
		), visits as (
			select coalesce(c.email, g.guest_id::text) as who, bool_or(g.applied_at is not null) as applied,
				bool_or(coalesce(s.state in ('member', 'on_trial'), false)) as joined
			from came join meeting_guest g on g.network_id = ${networkId} and g.guest_id = came.guest_id
			left join guest_contact c on c.network_id = g.network_id and c.guest_id = g.guest_id
			left join membership s on s.network_id = g.network_id and s.membership_id = g.seat_id
			group by 1
		)
		select (select count(*)::int from kept) as meetings, (select count(*)::int from came) as people,
			(select coalesce(sum(minutes), 0)::int from came) as minutes,
			(select count(*)::int from visits) as visitors,
			(select count(*)::int from visits where applied) as applied,
			(select count(*)::int from visits where joined) as joined`.execute(tx)
	const { rows: spoken } = await sql<Spoken>`
		select a.speaker_id as membership_id, coalesce(a.spoken_minutes, a.minutes) as minutes
		from agenda_item a join meeting m on m.network_id = a.network_id and m.meeting_id = a.meeting_id
		where a.network_id = ${networkId} and a.speaker_id is not null and m.held_on > ${since}
			and m.ends_at < ${now} and m.cancelled_at is null and m.removed_at is null`.execute(tx)
	const found = rows[0] as (typeof rows)[number]
	return { ...found, balance: speakingBalance(spoken) }
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
