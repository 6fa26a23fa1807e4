import { sql } from 'kysely'
import type { Tx } from '#db'
import type { Id } from '#kernel'
import type { AttendanceStatus } from '../../check-in/statuses.ts'
import type { Answer } from '../../states.ts'
import type { Meeting } from '../access.ts'
import { seatsInvited } from '../seats.ts'

/**
 * Somebody a sheet has a line for: a seat, or a guest who is expected or came. A seat bears the name of who said they
 * come, else of who usually sits in it, else of its firm alone.
 */
export type Attendee = {
	attendeeId: Id
	membershipId: Id | null
	guestId: Id | null
	firmId: Id | null
	personId: Id | null
	name: string
	firm: string | null
	sortName: string
	isMine: boolean
	answer: Answer | null
	/** Who was said to come in the seat’s name. */
	announcedSubstitute: string | null
	status: AttendanceStatus | null
	substituteName: string | null
	markedAt: Temporal.Instant | null
}

/** The lines of a meeting’s sheet, by family name: its seats, then its guests among them. */
export async function attendeesOf(tx: Tx, meeting: Meeting): Promise<Attendee[]> {
	const { networkId, meetingId } = meeting
	const seats = await seatsInvited(tx, meeting)
	const { rows } = await sql<{
		attendeeId: Id
		guestId: Id | null
		guest: string | null
		guestFamily: string | null
		guestFirm: string | null
		guestPerson: Id | null
		personId: Id | null
		person: string | null
		personFamily: string | null
		answer: Answer | null
		announced: string | null
		status: AttendanceStatus | null
		substituteName: string | null
		markedAt: Temporal.Instant | null
	}>`
		with asked as (
			select attendee_id, guest_id, person_id, answer, substitute_name as announced from registration
			where network_id = ${networkId} and meeting_id = ${meetingId}
		), marked as (
			select attendee_id, guest_id, status, substitute_name, marked_at from attendance
			where network_id = ${networkId} and meeting_id = ${meetingId}
		)
		select coalesce(a.attendee_id, m.attendee_id) as attendee_id, coalesce(a.guest_id, m.guest_id) as guest_id,
			g.given_name || ' ' || g.family_name as guest, g.family_name as guest_family, g.firm_name as guest_firm,
			g.person_id as guest_person, p.id as person_id, p.given_name || ' ' || p.family_name as person,
			p.family_name as person_family, a.answer, a.announced, m.status, m.substitute_name, m.marked_at
		from asked a full join marked m on m.attendee_id = a.attendee_id
		left join meeting_guest g on g.network_id = ${networkId} and g.guest_id = coalesce(a.guest_id, m.guest_id)
		left join person p on p.id = a.person_id
		where g.guest_id is null or (g.removed_at is null and (m.status is not null or a.answer <> 'excused'))`.execute(
		tx,
	)
	const of = new Map(rows.map((row) => [row.attendeeId, row]))
	const said = (id: Id) => {
		const row = of.get(id)
		return {
			answer: row?.answer ?? null,
			announcedSubstitute: row?.announced ?? null,
			status: row?.status ?? null,
			substituteName: row?.substituteName ?? null,
			markedAt: row?.markedAt ?? null,
		}
	}
	const lines: Attendee[] = seats.map((seat) => {
		const row = of.get(seat.membershipId)
		const person = row?.person ?? seat.name
		return {
			attendeeId: seat.membershipId,
			membershipId: seat.membershipId,
			guestId: null,
			firmId: seat.firmId,
			personId: row?.personId ?? seat.personId,
			name: person ?? seat.firm,
			firm: person ? seat.firm : null,
			sortName: row?.personFamily ?? seat.familyName ?? seat.firm,
			isMine: seat.isMine,
			...said(seat.membershipId),
		}
	})
	for (const row of rows)
		if (row.guestId)
			lines.push({
				attendeeId: row.guestId,
				membershipId: null,
				guestId: row.guestId,
				firmId: null,
				personId: row.guestPerson,
				name: row.guest ?? '',
				firm: row.guestFirm,
				sortName: row.guestFamily ?? '',
				isMine: false,
				...said(row.guestId),
			})
	const inFrench = new Intl.Collator('fr').compare
	return lines.sort(
		(a, b) =>
			inFrench(a.sortName, b.sortName) ||
			inFrench(a.name, b.name) ||
			(a.attendeeId < b.attendeeId ? -1 : 1),
	)
}
