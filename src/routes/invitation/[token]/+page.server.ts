import { reading } from '#db'
import { firmsToEngage } from '#firms/server'
import { acceptInvitation, doorReading } from '#networks/server'
import type { Actions, PageServerLoad } from './$types'
import { showOffer, takeOffer } from './come-in.ts'

/** Shows an invitation to whoever holds its link, and to who is signed in the firms they may bring. */
export const load: PageServerLoad = async (event) => {
	const { offer: invitation, ...shown } = await showOffer(event, doorReading)
	const { actor } = event.locals
	const firms =
		actor.kind === 'person' && invitation.state === 'open'
			? await reading(actor, (tx) =>
					firmsToEngage({ tx, actor, now: Temporal.Now.instant() }, actor.personId),
				)
			: []
	return { ...shown, invitation, firms }
}

export const actions: Actions = {
	default: (event) =>
		takeOffer(
			event,
			acceptInvitation,
			({ firmId }) => `/e/${firmId}`,
			(posted) => {
				const firm = posted.text('forFirmId')
				return { forFirmId: firm === 'prepared' || !firm ? undefined : firm }
			},
		),
}
