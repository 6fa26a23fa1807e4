import { defineAct } from '#db'
import { Invalid, personOf } from '#kernel'
import { markAttendanceInput } from '../../check-in/inputs.ts'
import { ownStatuses } from '../../check-in/statuses.ts'
import { mayOrganise } from '../../policy.ts'
import { accessMeeting, accessNetworkRead, type Meeting } from '../access.ts'
import { forbid, refuse } from '../refusal.ts'
import { attendeesOf } from './attendees.ts'
import { takeMarks } from './take-marks.ts'

/**
 * Says who is there: who runs the network for anybody, a member for their own seat from an hour before until half an
 * hour after. Marks made offline come when they can; each is answered.
 */
export const markAttendance = defineAct({
	name: 'meetings.mark-attendance',
	input: markAttendanceInput,
	door: 'none',
	act: async (act, { meetingId, marks }) => {
		const { tx, actor, now, record } = act
		const meeting = await accessMeeting(tx, actor, meetingId)
		const network = await accessNetworkRead(act, meeting.networkId)
		if (meeting.cancelledAt || meeting.removedAt) refuse('meetings.over')
		const attendees = (await attendeesOf(tx, meeting)).map((one) =>
			// Whoever marks their own seat is there under their own name, where it bears none.
			one.isMine ? { ...one, personId: one.personId ?? personOf(actor) } : one,
		)
		const runs = mayOrganise(network.standing)
		if (!runs) {
			const mine = new Set(attendees.filter(({ isMine }) => isMine).map((one) => one.attendeeId))
			const isOwn = marks.every(
				(mark) => mine.has(mark.attendeeId) && ownStatuses.includes(mark.status),
			)
			if (!isOwn) forbid('meetings.onlyOwnPresence')
			if (!isCheckInTime(meeting, now)) refuse('meetings.notCheckInTime')
		}
		if (marks.some(({ status, substituteName }) => status === 'substitute' && !substituteName))
			throw new Invalid([{ field: 'substituteName', code: 'meetings.substituteMissing' }])
		const answers = await takeMarks(act, meeting, attendees, marks, runs ? 'names' : 'self')
		await record({ networkId: meeting.networkId, subjectId: meetingId, content: { marks } })
		return { answers }
	},
})

/** From an hour before it begins to half an hour after it ends. */
export function isCheckInTime(
	{ startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>,
	now: Temporal.Instant,
): boolean {
	return (
		Temporal.Instant.compare(now, startsAt.subtract({ minutes: 60 })) >= 0 &&
		Temporal.Instant.compare(now, endsAt.add({ minutes: 30 })) <= 0
	)
}
