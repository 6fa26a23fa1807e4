import { makeLink } from '#accounts/server'
import { defineAct } from '#db'
import { publicAddress } from '#instance/server'
import { personOf } from '#kernel'
import { guestInput } from '../inputs.ts'
import { keepGuest } from './access-guest.ts'
import { refuse } from './refusal.ts'

/** Makes the link of a guest, to hand over or to show as a code. Run without a request key: its answer is a secret. */
export const shareGuestLink = defineAct({
	name: 'meetings.share-guest-link',
	input: guestInput,
	door: 'none',
	act: async (act, { guestId }) => {
		const { tx, actor, now, record } = act
		const { guest, meeting } = await keepGuest(act, guestId)
		if (guest.removedAt) refuse('meetings.guestRemoved')
		if (Temporal.Instant.compare(meeting.endsAt, now) <= 0) refuse('meetings.over')
		const token = await makeLink(tx, {
			purpose: 'meeting_guest',
			personId: null,
			subjectId: guestId,
			email: null,
			validFor: now.until(meeting.endsAt.add({ hours: 24 * 30 })),
			createdBy: personOf(actor),
			now,
		})
		await record({ networkId: guest.networkId, subjectId: guestId, content: null })
		return { url: `${await publicAddress(tx)}/invite/${token}` }
	},
})
