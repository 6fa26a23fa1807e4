import { defineAct } from '#db'
import { Invalid } from '#kernel'
import { inviteFirm } from '#networks/server'
import { guestInput } from '../../inputs.ts'
import { organise } from '../access.ts'
import { keepGuest } from '../access-guest.ts'
import { refuse } from '../refusal.ts'
import { writeGuest } from '../write-guest.ts'

/**
 * Opens the network's door to a guest: a seat is offered to their firm, by mail to the address they were invited at.
 * What happens next is an invitation like any other.
 */
export const welcomeGuest = defineAct({
	name: 'meetings.welcome-guest',
	input: guestInput,
	door: 'none',
	act: async (act, { guestId }) => {
		const { tx, now, record } = act
		const { guest } = await keepGuest(act, guestId)
		await organise(act, guest.networkId)
		if (guest.welcomedAt) refuse('meetings.settled')
		const { networkId, givenName, familyName, firmName } = guest
		const contact = await tx
			.selectFrom('guestContact')
			.select('email')
			.where('networkId', '=', networkId)
			.where('guestId', '=', guestId)
			.executeTakeFirst()
		if (!contact) throw new Invalid([{ field: 'guestId', code: 'meetings.guestWithoutAddress' }])
		const { membershipId } = await inviteFirm.act(act, {
			networkId,
			firmName: firmName ?? `${givenName} ${familyName}`,
			givenName,
			familyName,
			email: contact.email,
			message: undefined,
		})
		await writeGuest(tx, { networkId, guestId }, { welcomedAt: now, seatId: membershipId })
		await record({ networkId, subjectId: guestId, content: { membershipId } })
		return { membershipId }
	},
})
