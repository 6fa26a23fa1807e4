import { type Act, defineAct } from '#db'
import { assert, Invalid, newId, notFound, personOf } from '#kernel'
import { correctAttendanceInput } from '../../check-in/inputs.ts'
import type { AttendanceStatus } from '../../check-in/statuses.ts'
import { type Meeting, organiseMeeting } from '../access.ts'
import { refuse } from '../refusal.ts'
import { type Attendee, attendeesOf } from './attendees.ts'
import { sheetOf } from './sheet-of.ts'
import { writeAttendance } from './take-marks.ts'
import { tellTies } from './tell-ties.ts'

/** Corrects a frozen sheet, saying why: what it said before is kept beside. */
export const correctAttendance = defineAct({
	name: 'meetings.correct-attendance',
	input: correctAttendanceInput,
	door: 'none',
	act: async (act, { meetingId, attendeeId, status, substituteName, reason }) => {
		const { tx, record } = act
		const { meeting } = await organiseMeeting(act, meetingId)
		if (!(await sheetOf(tx, meeting))?.frozenAt) refuse('meetings.notFrozen')
		if (status === 'substitute' && !substituteName)
			throw new Invalid([{ field: 'substituteName', code: 'meetings.substituteMissing' }])
		const attendees = await attendeesOf(tx, meeting)
		const line = attendees.find((one) => one.attendeeId === attendeeId) ?? notFound()
		const name = status === 'substitute' ? (substituteName ?? null) : null
		await writeCorrection(act, meeting, line, { status, substituteName: name, reason })
		await record({
			networkId: meeting.networkId,
			subjectId: meetingId,
			content: { attendeeId, from: line.status, status, substituteName, reason },
		})
	},
})

/** Writes a correction and what it makes of the sheet, and tells ties who was there after all. */
export async function writeCorrection(
	act: Act,
	meeting: Meeting,
	line: Attendee,
	to: { status: AttendanceStatus; substituteName: string | null; reason: string },
): Promise<void> {
	const { tx, actor, now } = act
	const { networkId, meetingId } = meeting
	const byPerson = personOf(actor)
	assert(byPerson, 'someone corrects')
	const { attendeeId, membershipId, guestId } = line
	await tx
		.insertInto('attendanceCorrection')
		.values({
			networkId,
			correctionId: newId(),
			meetingId,
			attendeeId,
			membershipId,
			fromStatus: line.status ?? 'absent',
			toStatus: to.status,
			substituteName: to.substituteName,
			reason: to.reason,
			at: now,
			byPerson,
		})
		.execute()
	await writeAttendance(
		act,
		{ networkId, meetingId, attendeeId, membershipId, guestId },
		line.personId,
		{ ...to, madeAt: now },
	)
	await tellTies(act, meeting)
}
