import { redirect } from '@sveltejs/kit'
import { deviceIn } from '#accounts/server'
import { runAct } from '#db'
import { mailLeaves } from '#mail/server'
import { acceptRole, rolePage } from '#networks/server'
import { readForm, refusedForm } from '#pages'
import { keepNewSession, newcomerIn, spendLinkTry } from '../../invitation/[token]/come-in.ts'
import type { Actions, PageServerLoad } from './$types'

/** Shows an offered role to whoever holds its link. Opening the page accepts nothing. */
export const load: PageServerLoad = async (event) => {
	await spendLinkTry(event)
	const offer = await rolePage(event.params.token)
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
			const { networkId, session } = await runAct(acceptRole, event.locals.actor, {
				token: event.params.token,
				newcomer,
				device: deviceIn(event),
			})
			await keepNewSession(event, session)
			redirect(303, `/r/${networkId}`)
		} catch (caught) {
			return refusedForm(event, caught, posted)
		}
	},
}
