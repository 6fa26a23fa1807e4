import * as v from 'valibot'
import { findLink } from '#accounts/server'
import { defineAct } from '#db'
import { gone, refuse } from '../refusal.ts'
import { writeGuest } from '../write-guest.ts'

/** A guest who came asks to join, by the link they were given: who runs the network is told, and answers. */
export const applyAsGuest = defineAct({
	name: 'meetings.apply-as-guest',
	input: v.strictObject({ token: v.string('form.unexpected') }, 'form.unexpected'),
	door: 'open',
	asSystem: true,
	act: async ({ tx, now, record, enqueue }, { token }) => {
		const link = await findLink(tx, token, 'meeting_guest', now)
		const guest = await tx
			.selectFrom('meetingGuest')
			.innerJoin('meeting', (join) =>
				join
					.onRef('meeting.networkId', '=', 'meetingGuest.networkId')
					.onRef('meeting.meetingId', '=', 'meetingGuest.meetingId'),
			)
			.select(['meetingGuest.networkId', 'meetingGuest.guestId', 'meetingGuest.removedAt'])
			.select(['meetingGuest.appliedAt', 'meetingGuest.closedAt', 'meeting.endsAt'])
			.where('meetingGuest.guestId', '=', link.subjectId)
			.executeTakeFirst()
		if (!guest || guest.removedAt) return gone('meetings.guestRemoved')
		if (Temporal.Instant.compare(guest.endsAt, now) > 0) return refuse('meetings.comeFirst')
		const { networkId, guestId } = guest
		if (!guest.appliedAt || guest.closedAt) {
			await writeGuest(
				tx,
				{ networkId, guestId },
				{ appliedAt: now, toldAt: null, toldAgainAt: null, closedAt: null, closedBy: null },
			)
			await enqueue('meetings.tell-visitors', { networkId }, { key: `tell-visitors ${networkId}` })
		}
		await record({ networkId, subjectId: guestId, content: null })
	},
})
