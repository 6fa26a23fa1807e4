import { sql } from 'kysely'
import { type Look, reading, type Tx } from '#db'
import { publicAddress } from '#instance/server'
import { type Actor, type Id, notFound, personOf } from '#kernel'
import type { AttendanceStatus, MarkStatus } from '../../check-in/statuses.ts'
import { meetingState } from '../../states.ts'
import { organiseMeeting } from '../access.ts'
import { attendeesOf } from './attendees.ts'
import { meetingOfCode } from './check-in-by-code.ts'
import { isCheckInTime } from './mark-attendance.ts'
import { sheetOf } from './sheet-of.ts'

/** A mark that came after the sheet was frozen, to take or to leave. */
export type LateMark = {
	markId: Id
	attendeeId: Id
	status: MarkStatus
	substituteName: string | null
	madeAt: Temporal.Instant
	receivedAt: Temporal.Instant
	by: string | null
}

/** What a frozen sheet said before, and why it was corrected. */
export type Correction = {
	correctionId: Id
	attendeeId: Id
	fromStatus: AttendanceStatus
	toStatus: AttendanceStatus
	reason: string
	at: Temporal.Instant
	by: string | null
}

/** Who is there: the lines of a sheet, for who keeps it. */
export async function checkInSheet(
	look: Look,
	{ networkId, meetingId }: { networkId: Id; meetingId: Id },
) {
	const { tx, now } = look
	const { meeting, network } = await organiseMeeting(look, meetingId)
	if (meeting.networkId !== networkId) notFound()
	const code = await tx
		.selectFrom('meetingCode')
		.select('code')
		.where('networkId', '=', networkId)
		.where('meetingId', '=', meetingId)
		.executeTakeFirst()
	const sheet = await sheetOf(tx, meeting)
	return {
		network: { networkId, name: network.name, timeZone: network.timeZone },
		meeting: {
			meetingId,
			title: meeting.title,
			heldOn: meeting.heldOn,
			heldHour: meeting.heldHour,
			mode: meeting.mode,
			startsAt: meeting.startsAt,
			endsAt: meeting.endsAt,
		},
		state: meetingState(meeting, now),
		hasBegun: Temporal.Instant.compare(now, meeting.startsAt) >= 0,
		attendees: await attendeesOf(tx, meeting),
		sheet: sheet && {
			signedAt: sheet.signedAt,
			frozenAt: sheet.frozenAt,
			signedBy: await nameOf(tx, sheet.signedBy),
		},
		code: code ? `${await publicAddress(tx)}/presence/${code.code}` : null,
		lateMarks: await lateMarks(tx, networkId, meetingId),
		corrections: await correctionsOf(tx, networkId, meetingId),
	}
}

async function nameOf(tx: Tx, personId: Id): Promise<string | null> {
	const row = await tx
		.selectFrom('person')
		.select(['givenName', 'familyName'])
		.where('id', '=', personId)
		.executeTakeFirst()
	return row ? `${row.givenName} ${row.familyName}` : null
}

async function lateMarks(tx: Tx, networkId: Id, meetingId: Id): Promise<LateMark[]> {
	const { rows } = await sql<LateMark>`
		select k.mark_id, k.attendee_id, k.status, k.substitute_name, k.made_at, k.received_at,
			p.given_name || ' ' || p.family_name as by
		from attendance_mark k left join person p on p.id = k.made_by
		where k.network_id = ${networkId} and k.meeting_id = ${meetingId} and k.outcome = 'frozen'
			and k.settled_at is null order by k.made_at, k.mark_id limit 200`.execute(tx)
	return rows
}

async function correctionsOf(tx: Tx, networkId: Id, meetingId: Id): Promise<Correction[]> {
	const { rows } = await sql<Correction>`
		select c.correction_id, c.attendee_id, c.from_status, c.to_status, c.reason, c.at,
			p.given_name || ' ' || p.family_name as by
		from attendance_correction c left join person p on p.id = c.by_person
		where c.network_id = ${networkId} and c.meeting_id = ${meetingId}
		order by c.at, c.correction_id limit 200`.execute(tx)
	return rows
}

const asDoor: Actor = { kind: 'system', networkId: null }

/** What whoever scans the code at the door sees: the meeting, and their own seat when they are signed in. */
export async function codePage(code: string, actor: Actor, now: Temporal.Instant) {
	return reading(
		asDoor,
		async (tx) => {
			const meeting = await meetingOfCode({ tx }, code)
			const personId = personOf(actor)
			const attendees = await attendeesOf(tx, meeting)
			const firms = personId ? await firmsOf(tx, personId) : new Set<Id>()
			const mine = attendees.filter(
				(one) =>
					(one.guestId !== null && one.personId === personId && personId !== null) ||
					(one.firmId !== null && firms.has(one.firmId)),
			)
			return {
				meeting: { title: meeting.title, heldOn: meeting.heldOn, heldHour: meeting.heldHour },
				isOpen: isCheckInTime(meeting, now),
				mine: mine.map(({ attendeeId, name, firm, status }) => ({
					attendeeId,
					name,
					firm,
					status,
				})),
			}
		},
		{ now },
	)
}

async function firmsOf(tx: Tx, personId: Id): Promise<ReadonlySet<Id>> {
	const rows = await tx
		.selectFrom('mandate')
		.select('firmId')
		.where('personId', '=', personId)
		.where('endsOn', 'is', null)
		.execute()
	return new Set(rows.map(({ firmId }) => firmId))
}
