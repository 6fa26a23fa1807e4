import { findLink } from '#accounts/server'
import { defineAct } from '#db'
import { personOf } from '#kernel'
import { answerAsGuestInput } from '../inputs.ts'
import { gone } from './refusal.ts'
import { writeGuest } from './write-guest.ts'
import { writeRegistration } from './write-registration.ts'

/**
 * A guest answers by the link they were given, as often as they change their mind until the meeting. Signed in as
 * somebody, member elsewhere or not, the meeting is then in their agenda too.
 */
export const answerAsGuest = defineAct({
	name: 'meetings.answer-as-guest',
	input: answerAsGuestInput,
	door: 'open',
	asSystem: true,
	act: async (act, { token, answer, meal }) => {
		const { tx, actor, now, record } = act
		const link = await findLink(tx, token, 'meeting_guest', now)
		const guest = await tx
			.selectFrom('meetingGuest')
			.selectAll()
			.where('guestId', '=', link.subjectId)
			.executeTakeFirst()
		if (!guest || guest.removedAt) return gone('meetings.guestRemoved')
		const { networkId, guestId } = guest
		const meeting = await tx
			.selectFrom('meeting')
			.selectAll()
			.where('networkId', '=', networkId)
			.where('meetingId', '=', guest.meetingId)
			.executeTakeFirstOrThrow()
		const { timeZone } = await tx
			.selectFrom('network')
			.select('timeZone')
			.where('networkId', '=', networkId)
			.executeTakeFirstOrThrow()
		const placed = await writeRegistration(
			act,
			meeting,
			timeZone,
			{ membershipId: null, guestId, answer, meal },
			false,
		)
		const personId = personOf(actor)
		if (personId && !guest.personId) await writeGuest(tx, { networkId, guestId }, { personId })
		await record({ networkId, subjectId: guestId, content: { answer, meal } })
		return placed
	},
})
