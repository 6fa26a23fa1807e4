import type { Act } from '#db'
import { recordFact } from '#ties/server'
import { held } from '../../check-in/statuses.ts'
import type { Meeting } from '../access.ts'

/**
 * Tells ties who was at a meeting: those in person or by video, guests with an account included. Told again after a
 * correction, it replaces what it said; a meeting of too many people acquaints nobody, which ties decide.
 */
export async function tellTies(act: Act, meeting: Meeting): Promise<void> {
	const { tx } = act
	const { networkId, meetingId } = meeting
	const rows = await tx
		.selectFrom('attendance')
		.leftJoin('meetingGuest', (join) =>
			join
				.onRef('meetingGuest.networkId', '=', 'attendance.networkId')
				.onRef('meetingGuest.guestId', '=', 'attendance.guestId'),
		)
		.select(['attendance.personId', 'meetingGuest.personId as guestPerson'])
		.where('attendance.networkId', '=', networkId)
		.where('attendance.meetingId', '=', meetingId)
		.where(
			'attendance.status',
			'in',
			held.filter((status) => status !== 'substitute'),
		)
		.execute()
	const people = rows.flatMap(({ personId, guestPerson }) => personId ?? guestPerson ?? [])
	await recordFact(act, {
		kind: 'meeting',
		subjectId: meetingId,
		people: [...new Set(people)].sort(),
		happenedOn: meeting.heldOn,
		words: meeting.title,
	})
}
