import type { Act } from '#db'
import { type Id, notFound, personOf } from '#kernel'
import { mayKeepGuest, mayOrganise } from '../policy.ts'
import { accessMeeting, accessNetworkRead } from './access.ts'
import { forbid } from './refusal.ts'

/** A guest, their meeting and network, for whoever keeps their place; others who see them are told so. */
export async function keepGuest(act: Act, guestId: Id) {
	const { tx, actor } = act
	const guest =
		(await tx
			.selectFrom('meetingGuest')
			.selectAll()
			.where('guestId', '=', guestId)
			.executeTakeFirst()) ?? notFound()
	const meeting = await accessMeeting(tx, actor, guest.meetingId)
	const network = await accessNetworkRead(act, guest.networkId)
	if (!mayKeepGuest(network.standing, guest.invitedBy === personOf(actor)))
		forbid('meetings.notYourGuest')
	return { guest, meeting, network, mayAdd: mayOrganise(network.standing) }
}
