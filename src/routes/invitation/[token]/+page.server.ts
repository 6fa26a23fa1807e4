import { redirect } from '@sveltejs/kit'
import { deviceIn } from '#accounts/server'
import { reading, runAct } from '#db'
import { firmsToEngage } from '#firms/server'
import { mailLeaves } from '#mail/server'
import { acceptInvitation, doorReading } from '#networks/server'
import { readForm, refusedForm } from '#pages'
import type { Actions, PageServerLoad } from './$types'
import { keepNewSession, newcomerIn, spendLinkTry } from './come-in.ts'

/** Shows an invitation to whoever holds its link. Opening the page accepts nothing. */
export const load: PageServerLoad = async (event) => {
	await spendLinkTry(event)
	const invitation = await doorReading(event.params.token)
	const { actor } = event.locals
	event.locals.isGone = invitation.state !== 'open'
	const firms =
		actor.kind === 'person' && invitation.state === 'open'
			? await reading(actor, (tx) =>
					firmsToEngage({ tx, actor, now: Temporal.Now.instant() }, actor.personId),
				)
			: []
	return {
		invitation,
		firms,
		isSignedIn: actor.kind === 'person',
		mailLeaves: mailLeaves(),
		here: event.url.pathname,
	}
}

export const actions: Actions = {
	default: async (event) => {
		const posted = await readForm(event.request)
		const firm = posted.text('forFirmId')
		const newcomer = newcomerIn(event, posted)
		try {
			await spendLinkTry(event, newcomer)
			const { firmId, session } = await runAct(acceptInvitation, event.locals.actor, {
				token: event.params.token,
				forFirmId: firm === 'prepared' || !firm ? undefined : firm,
				newcomer,
				device: deviceIn(event),
			})
			await keepNewSession(event, session)
			redirect(303, `/e/${firmId}`)
		} catch (caught) {
			return refusedForm(event, caught, posted)
		}
	},
}
