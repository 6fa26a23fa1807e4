import { redirect } from '@sveltejs/kit'
import { runAct } from '#db'
import { answerAsGuest, applyAsGuest, guestPage } from '#meetings/server'
import { readForm, refusedForm } from '#pages'
import { answered } from '../../venir/answered.ts'
import { proposedAnswer } from '../../venir/choices.ts'
import type { Actions, PageServerLoad } from './$types'

/** What a guest is invited to. Looking changes nothing: mail scanners open every link. */
export const load: PageServerLoad = async ({ params, url, locals }) => {
	const visit = await guestPage(params.token, Temporal.Now.instant())
	if (visit.state !== 'open') locals.isGone = true
	return { visit, chosen: proposedAnswer(url), isSaved: url.searchParams.has('note') }
}

export const actions: Actions = {
	apply: async (event) => {
		const posted = await readForm(event.request)
		const { token } = event.params
		try {
			await runAct(applyAsGuest, event.locals.actor, { token })
		} catch (caught) {
			return refusedForm(event, caught, posted)
		}
		redirect(303, `/invite/${token}`)
	},
	answer: async (event) => {
		const posted = await readForm(event.request)
		const { token } = event.params
		try {
			const { answer, meal } = answered(posted)
			await runAct(answerAsGuest, event.locals.actor, { token, answer, meal })
		} catch (caught) {
			return refusedForm(event, caught, posted)
		}
		redirect(303, `/invite/${token}?note`)
	},
}
