import { redirect } from '@sveltejs/kit'
import { deviceIn } from '#accounts/server'
import { runAct } from '#db'
import { acceptMandate, offerReading } from '#firms/server'
import { mailLeaves } from '#mail/server'
import { readForm, refusedForm } from '#pages'
import { keepNewSession, newcomerIn, spendLinkTry } from '../../invitation/[token]/come-in.ts'
import type { Actions, PageServerLoad } from './$types'

/** Shows an offered mandate to whoever holds its link. Opening the page accepts nothing. */
export const load: PageServerLoad = async (event) => {
	await spendLinkTry(event)
	const offer = await offerReading(event.params.token)
	event.locals.isGone = offer.state !== 'open'
	return {
		offer,
		isSignedIn: event.locals.actor.kind === 'person',
		mailLeaves: mailLeaves(),
		here: event.url.pathname,
	}
}

export const actions: Actions = {
	default: async (event) => {
		const posted = await readForm(event.request)
		const newcomer = newcomerIn(event, posted)
		try {
			await spendLinkTry(event, newcomer)
			const { firmId, session } = await runAct(acceptMandate, event.locals.actor, {
				token: event.params.token,
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
