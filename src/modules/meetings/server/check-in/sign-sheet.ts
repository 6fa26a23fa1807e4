import { defineAct, parameter, parametersOn } from '#db'
import { assert, dayAt, personOf } from '#kernel'
import { meetingInput } from '../../inputs.ts'
import { organiseMeeting } from '../access.ts'
import { refuse } from '../refusal.ts'
import { attendeesOf } from './attendees.ts'
import { sheetOf } from './sheet-of.ts'
import { writeAttendance } from './take-marks.ts'

/**
 * Signs the sheet: whoever was not marked is excused if they said so, absent if not. It is frozen a day later, so that
 * phones that were away may still tell what they kept.
 */
export const signSheet = defineAct({
	name: 'meetings.sign-sheet',
	input: meetingInput,
	door: 'none',
	act: async (act, { meetingId }) => {
		const { tx, actor, now, record, enqueue } = act
		const { meeting } = await organiseMeeting(act, meetingId)
		const { networkId } = meeting
		if (meeting.cancelledAt || meeting.removedAt) refuse('meetings.over')
		if (Temporal.Instant.compare(now, meeting.startsAt) < 0) refuse('meetings.notBegun')
		if (await sheetOf(tx, meeting)) refuse('meetings.alreadySigned')
		const signedBy = personOf(actor)
		assert(signedBy, 'someone signs')
		for (const one of await attendeesOf(tx, meeting)) {
			if (one.status) continue
			const { attendeeId, membershipId, guestId } = one
			await writeAttendance(
				act,
				{ networkId, meetingId, attendeeId, membershipId, guestId },
				one.personId,
				{
					status: one.answer === 'excused' ? 'excused' : 'absent',
					substituteName: null,
					// Whatever a phone says of the time of the meeting is newer than silence.
					madeAt: meeting.startsAt.subtract({ hours: 24 }),
				},
			)
		}
		await tx
			.insertInto('attendanceSheet')
			.values({ networkId, meetingId, signedAt: now, signedBy })
			.execute()
		const hours = parameter(await parametersOn(tx, dayAt(now, 'UTC')), 'meeting.freeze_hours')
		await enqueue(
			'meetings.freeze',
			{ networkId, meetingId },
			{ at: now.add({ hours }), key: `freeze ${meetingId}` },
		)
		await record({ networkId, subjectId: meetingId, content: { signedBy } })
	},
})
