import { redirect } from '@sveltejs/kit'
import { runAct } from '#db'
import { readForm, refusedForm } from '#pages'
import { answerLead, leadByLink } from '#referrals/server'
import type { Actions, PageServerLoad } from './$types'

/** A lead by the link of its mail. Looking changes nothing: mail scanners open every link. */
export const load: PageServerLoad = async ({ params, locals }) => {
	const linked = await leadByLink(params.token, Temporal.Now.instant())
	if (linked.state !== 'open') {
		locals.isGone = true
		return { link: linked.state, lead: null }
	}
	return { link: linked.state, lead: linked.lead }
}

export const actions: Actions = {
	/** Answers as the person the link was made for, whoever is signed in on this device. */
	default: async (event) => {
		const posted = await readForm(event.request)
		const linked = await leadByLink(event.params.token, Temporal.Now.instant())
		if (linked.state === 'open')
			try {
				const { id: leadId, firmId } = linked.lead
				const input = { firmId, leadId, answer: posted.text('answer') }
				await runAct(answerLead, linked.actor, input, { key: posted.key })
			} catch (caught) {
				return refusedForm(event, caught, posted)
			}
		redirect(303, `/piste/${event.params.token}`)
	},
}
