import type { Act } from '#db'
import { endOfDay, type Id, Invalid, personOf } from '#kernel'
import { placeGiven } from '../place-given.ts'
import { type Answer, meetingState, seated } from '../states.ts'
import type { Meeting } from './access.ts'
import { placesOf } from './places.ts'
import { refuse } from './refusal.ts'

/** Who answers, seat or guest, and what. */
export type Answered = {
	membershipId: Id | null
	guestId: Id | null
	answer: Answer
	personId?: Id | undefined
	substituteName?: string | undefined
	meal?: string | undefined
}

/**
 * Writes an answer in the place of the one before: a chair at once, or a place among those who wait. After
 * registrations are closed one may still be excused; only who runs the network adds somebody. A chair that is left
 * goes to who waits, by a job.
 */
export async function writeRegistration(
	act: Act,
	meeting: Meeting,
	timeZone: string,
	answered: Answered,
	mayAdd: boolean,
): Promise<{ waits: boolean }> {
	const { tx, actor, now, enqueue } = act
	const { networkId, meetingId } = meeting
	if (!['planned', 'announced', 'under_way'].includes(meetingState(meeting, now)))
		refuse('meetings.over')
	const attendeeId = (answered.membershipId ?? answered.guestId) as Id
	const places = await placesOf(tx, networkId, meetingId)
	const isSeated = seated.includes(answered.answer)
	const hadPlace = places.some(
		(place) => place.attendeeId === attendeeId && seated.includes(place.answer),
	)
	const isClosed =
		meeting.closesOn && Temporal.Instant.compare(endOfDay(meeting.closesOn, timeZone), now) <= 0
	if (isClosed && isSeated && !hadPlace && !mayAdd) refuse('meetings.closed')
	const given = placeGiven(places, attendeeId, answered.answer, meeting.capacity)
	const row = {
		answer: answered.answer,
		personId: answered.personId ?? null,
		substituteName: answered.answer === 'substitute' ? (answered.substituteName ?? null) : null,
		meal: isSeated ? mealChosen(meeting, answered.meal) : null,
		answeredAt: now,
		answeredBy: personOf(actor),
		waitingAt: given === 'waits' ? now : null,
	}
	const before = await tx
		.selectFrom('registration')
		.select(['waitingAt', 'answer'])
		.where('networkId', '=', networkId)
		.where('meetingId', '=', meetingId)
		.where('attendeeId', '=', attendeeId)
		.executeTakeFirst()
	// Who waited already keeps their turn.
	if (row.waitingAt && before?.waitingAt) row.waitingAt = before.waitingAt
	const { membershipId, guestId } = answered
	await tx
		.insertInto('registration')
		.values({ networkId, meetingId, attendeeId, membershipId, guestId, ...row })
		.onConflict((same) => same.columns(['networkId', 'meetingId', 'attendeeId']).doUpdateSet(row))
		.execute()
	if (hadPlace && !isSeated) await enqueue('meetings.seat-waiting', { networkId, meetingId })
	return { waits: given === 'waits' }
}

function mealChosen({ meals }: Meeting, meal: string | undefined): string | null {
	if (meals.length === 0) return null
	if (!meal || !meals.includes(meal))
		throw new Invalid([{ field: 'meal', code: 'meetings.mealMissing' }])
	return meal
}
