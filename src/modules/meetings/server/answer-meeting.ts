import { sql } from 'kysely'
import { type Act, defineAct } from '#db'
import { dayAt, type Id, Invalid, notFound, personOf } from '#kernel'
import { answerMeetingInput } from '../inputs.ts'
import { mayAnswerFor, mayOrganise } from '../policy.ts'
import { accessMeeting, accessNetworkRead, type Meeting } from './access.ts'
import { forbid } from './refusal.ts'
import { seatsInvited } from './seats.ts'
import { writeRegistration } from './write-registration.ts'

/**
 * Says for a seat whether one comes: there, from afar, not, or somebody else in its name. Its own people say who;
 * whoever runs the network answers for the seat, and names nobody in it.
 */
export const answerMeeting = defineAct({
	name: 'meetings.answer-meeting',
	input: answerMeetingInput,
	door: 'link',
	act: async (act, { meetingId, membershipId, personId: named, ...answered }) => {
		const { tx, actor, record } = act
		const meeting = await accessMeeting(tx, actor, meetingId)
		const network = await accessNetworkRead(act, meeting.networkId)
		const seat = (await seatsInvited(tx, meeting)).find((one) => one.membershipId === membershipId)
		if (!seat) notFound()
		if (!mayAnswerFor(network.standing, seat.isMine)) forbid('meetings.notYourSeat')
		requireWords(meeting, answered)
		const personId = seat.isMine ? (named ?? personOf(actor) ?? undefined) : undefined
		if (personId) await requireOfFirm(act, seat.firmId, personId)
		const placed = await writeRegistration(
			act,
			meeting,
			network.timeZone,
			{ ...answered, membershipId, guestId: null, personId },
			mayOrganise(network.standing),
		)
		await record({
			networkId: meeting.networkId,
			firmId: seat.firmId,
			subjectId: meetingId,
			content: { membershipId, personId, ...answered },
		})
		return placed
	},
})

function requireWords(
	{ mode }: Meeting,
	{ answer, substituteName }: { answer: string; substituteName?: string | undefined },
): void {
	if (answer === 'substitute' && !substituteName)
		throw new Invalid([{ field: 'substituteName', code: 'meetings.substituteMissing' }])
	const impossible = mode === 'in_person' ? 'remote' : mode === 'video' ? 'comes' : null
	if (answer === impossible) throw new Invalid([{ field: 'answer', code: 'choice.missing' }])
}

/** Whoever is said to come acts for the firm; anybody else is a substitute, by name. */
async function requireOfFirm({ tx, now }: Act, firmId: Id, personId: Id): Promise<void> {
	const { rows } = await sql<{ acts: boolean }>`select exists (select from mandate
		where firm_id = ${firmId} and person_id = ${personId}
			and (ends_on is null or ends_on >= ${dayAt(now, 'UTC')})) as acts`.execute(tx)
	if (!rows[0]?.acts) throw new Invalid([{ field: 'personId', code: 'choice.missing' }])
}
