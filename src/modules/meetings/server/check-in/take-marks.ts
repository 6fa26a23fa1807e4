import type { Act } from '#db'
import { type Id, notFound, personOf } from '#kernel'
import { madeAtMost, settleMark } from '../../check-in/settle-mark.ts'
import type { AttendanceStatus, MarkOutcome, MarkStatus } from '../../check-in/statuses.ts'
import type { Meeting } from '../access.ts'
import type { Attendee } from './attendees.ts'
import { sheetOf } from './sheet-of.ts'

/** A mark as a phone sends it. */
export type SentMark = {
	markId: Id
	attendeeId: Id
	status: MarkStatus
	substituteName?: string | undefined
	madeAt?: Temporal.Instant | undefined
}
export type MarkAnswer = { markId: Id; attendeeId: Id; outcome: MarkOutcome }

/** A phone may have been away as long as a week-end. */
const hoursBack = 96

/**
 * Takes marks in the order in which they were made, and says what became of each. One that arrived already gets the
 * answer it got then; every other is kept, whatever became of it.
 */
export async function takeMarks(
	act: Act,
	meeting: Meeting,
	attendees: readonly Attendee[],
	sent: readonly SentMark[],
	via: 'names' | 'self' | 'code',
): Promise<MarkAnswer[]> {
	const { tx, now, actor } = act
	const { networkId, meetingId } = meeting
	const isFrozen = Boolean((await sheetOf(tx, meeting))?.frozenAt)
	const before = await tx
		.selectFrom('attendanceMark')
		.select(['markId', 'outcome', 'attendeeId'])
		.where('networkId', '=', networkId)
		.where(
			'markId',
			'in',
			sent.map(({ markId }) => markId),
		)
		.execute()
	const answers: MarkAnswer[] = []
	const lines = new Map(attendees.map((one) => [one.attendeeId, { ...one }]))
	for (const mark of inOrder(sent, now)) {
		const known = before.find(({ markId }) => markId === mark.markId)
		if (known) {
			answers.push({ ...known, outcome: known.outcome as MarkOutcome })
			continue
		}
		const line = lines.get(mark.attendeeId) ?? notFound()
		const outcome = settleMark(knownOf(line), mark, isFrozen)
		const { membershipId, guestId, attendeeId } = line
		const row = { networkId, meetingId, attendeeId, membershipId, guestId }
		await tx
			.insertInto('attendanceMark')
			.values({
				...row,
				markId: mark.markId,
				status: mark.status,
				substituteName: mark.substituteName,
				madeAt: mark.madeAt,
				receivedAt: now,
				madeBy: personOf(actor),
				via,
				outcome,
			})
			.execute()
		if (outcome === 'counts') await writeAttendance(act, row, line.personId, mark)
		if (outcome === 'counts') remember(line, mark)
		answers.push({ markId: mark.markId, attendeeId, outcome })
	}
	return answers
}

type Timed = ReturnType<typeof inOrder>[number]

function inOrder(sent: readonly SentMark[], now: Temporal.Instant) {
	return sent
		.map((mark) => ({
			...mark,
			substituteName: mark.status === 'substitute' ? (mark.substituteName ?? null) : null,
			madeAt: madeAtMost(mark.madeAt ?? now, now, { hoursBack }),
		}))
		.sort((a, b) => Temporal.Instant.compare(a.madeAt, b.madeAt) || (a.markId < b.markId ? -1 : 1))
}

function knownOf({ status, substituteName, markedAt }: Attendee) {
	return status && markedAt ? { status, substituteName, markedAt } : null
}

function remember(line: Attendee, mark: Timed): void {
	line.status = mark.status === 'none' ? null : mark.status
	line.substituteName = mark.substituteName
	line.markedAt = mark.madeAt
}

type Row = {
	networkId: Id
	meetingId: Id
	attendeeId: Id
	membershipId: Id | null
	guestId: Id | null
}

/** Writes what the sheet says of somebody, in the place of what it said. */
export async function writeAttendance(
	{ tx, actor }: Act,
	row: Row,
	personId: Id | null,
	said: { status: MarkStatus; substituteName: string | null; madeAt: Temporal.Instant },
): Promise<void> {
	if (said.status === 'none') {
		await tx
			.deleteFrom('attendance')
			.where('networkId', '=', row.networkId)
			.where('meetingId', '=', row.meetingId)
			.where('attendeeId', '=', row.attendeeId)
			.execute()
		return
	}
	const change = {
		status: said.status as AttendanceStatus,
		substituteName: said.substituteName,
		personId: said.status === 'substitute' ? null : personId,
		markedAt: said.madeAt,
		markedBy: personOf(actor),
	}
	await tx
		.insertInto('attendance')
		.values({ ...row, ...change })
		.onConflict((same) =>
			same.columns(['networkId', 'meetingId', 'attendeeId']).doUpdateSet((eb) => ({
				...change,
				// Who said themselves that they are there is not unnamed by a later mark.
				...(said.status !== 'substitute' &&
					!personId && { personId: eb.ref('attendance.personId') }),
			})),
		)
		.execute()
}
