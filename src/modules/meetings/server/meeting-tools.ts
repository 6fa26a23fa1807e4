import { sql } from 'kysely'
import { type Look, parameter, parametersOn } from '#db'
import { dayAt, type Id, notFound } from '#kernel'
import type { Answer } from '../states.ts'
import { organiseMeeting } from './access.ts'
import { factsOf } from './meeting-sheet.ts'
import { seatsInvited } from './seats.ts'

/** A seat and what it answered, for who runs the network. */
export type SeatAnswer = {
	membershipId: Id
	firm: string
	name: string | null
	answer: Answer | null
	substituteName: string | null
	meal: string | null
	waits: boolean
}

/** A meeting for who runs it: what is said of it, all the answers, and what the table must be laid for. */
export async function meetingTools(
	look: Look,
	{ networkId, meetingId }: { networkId: Id; meetingId: Id },
) {
	const { tx, now } = look
	const { meeting, network } = await organiseMeeting(look, meetingId)
	if (meeting.networkId !== networkId) notFound()
	const seats = await seatsInvited(tx, meeting)
	const facts = await factsOf(look, meeting, network, seats)
	const registrations = await tx
		.selectFrom('registration')
		.select(['attendeeId', 'guestId', 'answer', 'substituteName', 'meal', 'waitingAt'])
		.where('networkId', '=', networkId)
		.where('meetingId', '=', meetingId)
		.execute()
	const of = new Map(registrations.map((one) => [one.attendeeId, one]))
	const answers = seats.map(({ membershipId, firm, name }): SeatAnswer => {
		const one = of.get(membershipId)
		return {
			membershipId,
			firm,
			name,
			answer: (one?.answer as Answer | undefined) ?? null,
			substituteName: one?.substituteName ?? null,
			meal: one?.meal ?? null,
			waits: Boolean(one?.waitingAt),
		}
	})
	const asked = new Set<string>(seats.map(({ membershipId }) => membershipId))
	const counted = registrations.filter(
		({ guestId, attendeeId }) => guestId !== null || asked.has(attendeeId),
	)
	const heads = counted.filter(
		({ answer, waitingAt }) => ['comes', 'substitute'].includes(answer) && !waitingAt,
	)
	const parameters = await parametersOn(tx, dayAt(now, 'UTC'))
	const { rows } = await sql<{
		signedAt: Temporal.Instant | null
		frozenAt: Temporal.Instant | null
	}>`
		select signed_at, frozen_at from attendance_sheet
		where network_id = ${networkId} and meeting_id = ${meetingId}`.execute(tx)
	return {
		...facts,
		answers,
		counts: {
			heads: heads.length,
			remote: counted.filter(({ answer }) => answer === 'remote').length,
			waits: counted.filter(({ waitingAt }) => waitingAt !== null).length,
			meals: meeting.meals.map((meal) => ({
				meal,
				heads: heads.filter((one) => one.meal === meal).length,
			})),
		},
		announcesOn: meeting.heldOn.subtract({ days: parameter(parameters, 'meeting.invite_days') }),
		undoMinutes: parameter(parameters, 'meeting.undo_minutes'),
		attendance: rows[0] ?? null,
		today: dayAt(now, network.timeZone),
	}
}
