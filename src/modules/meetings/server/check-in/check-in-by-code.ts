import { type Act, defineAct } from '#db'
import { fold, type Id, Invalid, newId, personOf } from '#kernel'
import { checkInByCodeInput } from '../../check-in/inputs.ts'
import { forbid, gone, refuse } from '../refusal.ts'
import { type Attendee, attendeesOf } from './attendees.ts'
import { isCheckInTime } from './mark-attendance.ts'
import { takeMarks } from './take-marks.ts'

/**
 * Whoever is in the room scans the code at the door and says that they are there: signed in, for their seat; else by
 * their name, when it is that of somebody expected. The code serves this meeting alone, and goes out with it.
 */
export const checkInByCode = defineAct({
	name: 'meetings.check-in-by-code',
	input: checkInByCodeInput,
	door: 'open',
	asSystem: true,
	act: async (act, { code, name, attendeeId, markId }) => {
		const { tx, now, record } = act
		const meeting = await meetingOfCode(act, code)
		if (!isCheckInTime(meeting, now)) return refuse('meetings.notCheckInTime')
		const attendees = await attendeesOf(tx, meeting)
		const one = await whoIsThere(act, attendees, { name, attendeeId })
		const [answer] = await takeMarks(
			act,
			meeting,
			[one],
			[{ markId: markId ?? newId(), attendeeId: one.attendeeId, status: 'present' }],
			'code',
		)
		await record({
			networkId: meeting.networkId,
			subjectId: meeting.meetingId,
			content: { attendeeId: one.attendeeId },
		})
		return { name: one.name, outcome: answer?.outcome ?? 'counts' }
	},
})

/** The meeting of a code shown at the door; one that was never made opens nothing. */
export async function meetingOfCode({ tx }: Pick<Act, 'tx'>, code: string) {
	const meeting = await tx
		.selectFrom('meetingCode')
		.innerJoin('meeting', (join) =>
			join
				.onRef('meeting.networkId', '=', 'meetingCode.networkId')
				.onRef('meeting.meetingId', '=', 'meetingCode.meetingId'),
		)
		.selectAll('meeting')
		.where('meetingCode.code', '=', code)
		.executeTakeFirst()
	if (!meeting || meeting.removedAt || meeting.cancelledAt) return gone('meetings.codeUnknown')
	return meeting
}

async function whoIsThere(
	{ tx, actor }: Act,
	attendees: readonly Attendee[],
	{ name, attendeeId }: { name?: string | undefined; attendeeId?: Id | undefined },
): Promise<Attendee> {
	const personId = personOf(actor)
	if (personId && attendeeId) {
		const mine = await seatsOfPerson(tx, personId)
		const seat = attendees.find(
			(one) =>
				one.attendeeId === attendeeId &&
				(one.guestId ? one.personId === personId : one.firmId !== null && mine.has(one.firmId)),
		)
		if (!seat) return forbid('meetings.onlyOwnPresence')
		return { ...seat, personId: seat.personId ?? personId }
	}
	if (!name) throw new Invalid([{ field: 'name', code: 'text.missing' }])
	const wanted = words(name)
	const named = attendees.filter((one) => words(one.name) === wanted)
	if (named.length !== 1 || !named[0])
		throw new Invalid([{ field: 'name', code: 'meetings.nameNotExpected' }])
	return named[0]
}

/** A name by its words, in any order and however it is accented. */
function words(name: string): string {
	return fold(name)
		.split(/[^\p{L}]+/u)
		.filter(Boolean)
		.sort()
		.join(' ')
}

async function seatsOfPerson(tx: Act['tx'], personId: Id): Promise<ReadonlySet<Id>> {
	const rows = await tx
		.selectFrom('mandate')
		.select('firmId')
		.where('personId', '=', personId)
		.where('endsOn', 'is', null)
		.execute()
	return new Set(rows.map(({ firmId }) => firmId))
}
