import { sql } from 'kysely'
import type { Look, Tx } from '#db'
import { showsPeople } from '#firms/server'
import { publicAddress } from '#instance/server'
import { dayAt, endOfDay, type Id, personOf } from '#kernel'
import { lookOf } from '#networks/server'
import { placesTaken } from '../place-given.ts'
import { mayInviteGuests, mayOrganise } from '../policy.ts'
import { type Answer, meetingState } from '../states.ts'
import { accessMeeting, accessNetworkRead, type Meeting } from './access.ts'
import { attendeesOf } from './check-in/attendees.ts'
import { isCheckInTime } from './check-in/mark-attendance.ts'
import { actionsOf, minutesOf } from './minutes/minutes-sheet.ts'
import { placesOf } from './places.ts'
import { type MeetingSeat, seatsAtHand, usualSitter } from './seats.ts'

/** A point of an agenda. */
export type AgendaPoint = {
	position: number
	title: string
	minutes: number
	speakerId: Id | null
	speaker: string | null
	spokenMinutes: number | null
	isMine: boolean
}

/** Somebody who comes: for a seat, in its place, or as a guest. */
export type Coming = {
	attendeeId: Id
	answer: Answer
	name: string | null
	firm: string | null
	firmId: Id | null
	substituteName: string | null
	isGuest: boolean
	waits: boolean
	meal: string | null
	isAway: boolean
}

/** A guest, for who invited them and who runs the network. */
export type GuestLine = {
	guestId: Id
	name: string
	firmName: string | null
	trade: string | null
	email: string | null
	host: string | null
	isMine: boolean
	answer: Answer | null
	waits: boolean
	meal: string | null
	isRemoved: boolean
	visits: number | null
	/** They asked to join; a seat was offered to their firm. */
	wantsToJoin: boolean
	isWelcomed: boolean
}

/** A meeting as those who are asked to it read it: when and where, who comes, what one answers oneself. */
export async function meetingSheet(look: Look, { meetingId }: { meetingId: Id }) {
	const { tx, actor } = look
	const meeting = await accessMeeting(tx, actor, meetingId)
	const network = await accessNetworkRead(look, meeting.networkId)
	const seats = await seatsAtHand(tx, meeting)
	return {
		...(await factsOf(look, meeting, network, seats)),
		look: await lookOf(tx, meeting.networkId),
		mySeats: await mySeats(look, meeting, seats),
		checkIn: await ownCheckIn(look, meeting),
		points: await pointsOf(tx, meeting),
		coming: await comingTo(tx, meeting),
		guests: await guestsOf(look, meeting),
		minutes: await minutesOf(tx, meeting),
		actions: await actionsOf(tx, meeting),
		mayRun: mayOrganise(network.standing),
		mayInvite: mayInviteGuests(network.standing, meeting.takesGuests),
		me: personOf(actor),
	}
}

/** What every page of a meeting says of it; among its seats, the host's is looked for. */
export async function factsOf(
	{ tx, now }: Look,
	meeting: Meeting,
	{ standing: _, ...network }: Awaited<ReturnType<typeof accessNetworkRead>>,
	seats: readonly MeetingSeat[],
) {
	const { networkId, meetingId, closesOn } = meeting
	const closesAt = closesOn && endOfDay(closesOn, network.timeZone)
	return {
		network,
		meeting: shown(meeting),
		state: meetingState(meeting, now),
		isClosed: closesAt !== null && Temporal.Instant.compare(closesAt, now) <= 0,
		taken: placesTaken(await placesOf(tx, networkId, meetingId)),
		host: seats.find(({ membershipId }) => membershipId === meeting.hostId)?.firm ?? null,
		documents: await documentsOf(tx, meeting),
		change: await lastChange(tx, meeting),
	}
}

/** The columns that a page may show, one by one. */
function shown(meeting: Meeting) {
	const { meetingId, networkId, seriesId, kind, title, details, mode, place, videoUrl } = meeting
	const { hostId, heldOn, heldHour, minutes, startsAt, endsAt, capacity, priceCents, meals } =
		meeting
	const { closesOn, audience, takesGuests, invitedAt, cancelledAt, removedAt } = meeting
	return {
		...{ meetingId, networkId, seriesId, kind, title, details, mode, place, videoUrl, hostId },
		...{ heldOn, heldHour, minutes, startsAt, endsAt, capacity, priceCents, meals, closesOn },
		...{ audience, takesGuests, invitedAt, cancelledAt, removedAt },
	}
}

/** While one may say that one is here: one’s own lines of the sheet, and what their code opens. */
async function ownCheckIn({ tx, now }: Look, meeting: Meeting) {
	const { meetingId, networkId } = meeting
	if (meeting.cancelledAt || meeting.removedAt || !isCheckInTime(meeting, now)) return []
	const attendees = await attendeesOf(tx, meeting)
	const sheet = `${await publicAddress(tx)}/r/${networkId}/reunions/${meetingId}/pointage`
	return attendees
		.filter(({ isMine }) => isMine)
		.map(({ attendeeId, name, firm, status }) => ({
			...{ attendeeId, name, firm, status },
			url: `${sheet}?qui=${attendeeId}`,
		}))
}

/** One’s own seats, who may come in each, and what was answered. */
async function mySeats({ tx, now }: Look, meeting: Meeting, seats: readonly MeetingSeat[]) {
	const mine = seats.filter(({ isMine }) => isMine)
	if (mine.length === 0) return []
	const { rows } = await sql<{
		membershipId: Id
		people: { personId: Id; name: string }[]
		keepsPeople: boolean
		answer: Answer | null
		personId: Id | null
		substituteName: string | null
		meal: string | null
		waitingAt: Temporal.Instant | null
	}>`
		select m.membership_id, r.answer, r.person_id, r.substitute_name, r.meal, r.waiting_at,
			not ${showsPeople} as keeps_people,
			coalesce((select json_agg(json_build_object('personId', p.id, 'name', p.given_name || ' ' || p.family_name)
				order by d.role <> 'representative', p.family_name, p.id)
				from (select distinct on (person_id) person_id, role from mandate where firm_id = m.firm_id
					and (ends_on is null or ends_on >= ${dayAt(now, 'UTC')}) and (m.person_id is null or person_id = m.person_id)
					order by person_id, role <> 'representative') d
				join person p on p.id = d.person_id), '[]') as people
		from membership m left join registration r on r.network_id = m.network_id
			and r.meeting_id = ${meeting.meetingId} and r.membership_id = m.membership_id
		where m.network_id = ${meeting.networkId}
			and m.membership_id = any (${mine.map(({ membershipId }) => membershipId)}::uuid[])`.execute(
		tx,
	)
	const waiting = async (since: Temporal.Instant | null) => {
		if (!since) return null
		const places = await placesOf(tx, meeting.networkId, meeting.meetingId)
		return places.filter(
			({ waitingAt }) => waitingAt && Temporal.Instant.compare(waitingAt, since) <= 0,
		).length
	}
	return Promise.all(
		mine.map(async ({ membershipId, firmId, firm }) => {
			const found = rows.find((row) => row.membershipId === membershipId)
			const { people = [], keepsPeople = false, waitingAt = null, ...answered } = found ?? {}
			return {
				answer: null,
				personId: null,
				substituteName: null,
				meal: null,
				...answered,
				membershipId,
				firmId,
				firm,
				people,
				/** The firm keeps its people: the name that is answered is read by the network all the same. */
				keepsPeople,
				/** The place among those who wait, the first being 1. */
				waits: await waiting(waitingAt),
			}
		}),
	)
}

/** The points of a meeting’s agenda, in their order. */
export async function pointsOf(
	tx: Tx,
	{ networkId, meetingId }: Pick<Meeting, 'networkId' | 'meetingId'>,
): Promise<AgendaPoint[]> {
	const { rows } = await sql<AgendaPoint>`
		select a.position, a.title, a.minutes, a.speaker_id, a.spoken_minutes,
			coalesce(p.given_name || ' ' || p.family_name, f.name, a.speaker_words) as speaker,
			coalesce(a.speaker_id = any ((select my_seats())::uuid[]), false) as is_mine
		from agenda_item a
		left join membership m on m.network_id = a.network_id and m.membership_id = a.speaker_id
		left join firm f on f.id = m.firm_id
		${usualSitter}
		where a.network_id = ${networkId} and a.meeting_id = ${meetingId} order by a.position`.execute(
		tx,
	)
	return rows
}

/**
 * Those who come, by family name, those who wait last: under the name they said, else that of who usually sits there,
 * else the firm's.
 */
async function comingTo(
	tx: Tx,
	{ networkId, meetingId, heldOn }: Pick<Meeting, 'networkId' | 'meetingId' | 'heldOn'>,
): Promise<Coming[]> {
	const { rows } = await sql<Coming>`
		select r.attendee_id, r.answer, r.substitute_name, r.meal, r.waiting_at is not null as waits,
			r.guest_id is not null as is_guest, s.firm_id,
			coalesce(c.given_name || ' ' || c.family_name, g.given_name || ' ' || g.family_name) as name,
			coalesce(f.name, g.firm_name) as firm,
			exists (select from leave l where l.person_id = c.id
				and ${heldOn}::date between l.starts_on and l.ends_on) as is_away
		from registration r
		left join membership s on s.network_id = r.network_id and s.membership_id = r.membership_id
		left join firm f on f.id = s.firm_id
		left join lateral (select d.person_id from membership m ${usualSitter}
			where r.person_id is null and m.network_id = r.network_id and m.membership_id = r.membership_id) u on true
		left join person c on c.id = coalesce(r.person_id, u.person_id)
		left join meeting_guest g on g.network_id = r.network_id and g.guest_id = r.guest_id
		where r.network_id = ${networkId} and r.meeting_id = ${meetingId} and r.answer <> 'excused'
			and (r.guest_id is null or g.removed_at is null)
		order by r.waiting_at nulls first, coalesce(c.family_name, g.family_name, r.substitute_name) collate "fr-x-icu",
			r.attendee_id limit 2000`.execute(tx)
	return rows
}

async function guestsOf({ tx, actor }: Look, meeting: Meeting): Promise<GuestLine[]> {
	const me = personOf(actor)
	const { networkId, meetingId } = meeting
	const { rows } = await sql<GuestLine>`
		select g.guest_id, g.given_name || ' ' || g.family_name as name, g.firm_name, g.trade, c.email,
			p.given_name || ' ' || p.family_name as host, g.invited_by = ${me} as is_mine, r.answer, r.meal,
			coalesce(r.waiting_at is not null, false) as waits, g.removed_at is not null as is_removed,
			g.applied_at is not null as wants_to_join, g.welcomed_at is not null as is_welcomed,
			case when c.email is not null then guest_visits(g.network_id, c.email) end as visits
		from meeting_guest g
		left join guest_contact c on c.network_id = g.network_id and c.guest_id = g.guest_id
		left join person p on p.id = g.invited_by
		left join registration r on r.network_id = g.network_id and r.meeting_id = g.meeting_id
			and r.guest_id = g.guest_id
		where g.network_id = ${networkId} and g.meeting_id = ${meetingId}
			and (g.invited_by = ${me} or runs_meetings(g.network_id))
		order by g.removed_at nulls first, g.family_name collate "fr-x-icu", g.guest_id`.execute(tx)
	return rows
}

async function documentsOf(tx: Tx, { networkId, meetingId }: Meeting) {
	const { rows } = await sql<{ documentId: Id; title: string }>`
		select d.document_id, d.title from meeting_document x
		join document d on d.network_id = x.network_id and d.document_id = x.document_id
		where x.network_id = ${networkId} and x.meeting_id = ${meetingId}
		order by d.title collate "fr-x-icu", d.document_id`.execute(tx)
	return rows
}

/** The latest change, why, and whether people were told of it. */
async function lastChange(tx: Tx, { networkId, meetingId }: Meeting) {
	const { rows } = await sql<{
		kind: 'moved' | 'cancelled' | 'restored'
		wasAt: Temporal.Instant
		reason: string | null
		at: Temporal.Instant
		toldAt: Temporal.Instant | null
	}>`select kind, was_at, reason, at, told_at from meeting_change
		where network_id = ${networkId} and meeting_id = ${meetingId}
		order by at desc, change_id desc limit 1`.execute(tx)
	return rows[0] ?? null
}
