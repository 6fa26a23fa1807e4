import { redirect } from '@sveltejs/kit'
import { runAct } from '#db'
import { readForm, refusedForm } from '#pages'
import { outcomeByLink, sayOutcome } from '#ties/server'
import type { Actions, PageServerLoad } from './$types'

/** What came of an introduction, asked by a link. Looking changes nothing: mail scanners open every link. */
export const load: PageServerLoad = async ({ params, url, locals }) => {
	const linked = await outcomeByLink(params.token, Temporal.Now.instant())
	if (linked.state !== 'open') {
		locals.isGone = true
		return { link: linked.state, outcome: null, chosen: null }
	}
	const { name, said, question } = linked
	const answer = url.searchParams.get('reponse')
	const chosen = answer === 'oui' ? 'yes' : answer === 'non' ? 'no' : null
	return {
		link: linked.state,
		outcome: { name, said, question },
		chosen: chosen as 'yes' | 'no' | null,
	}
}

export const actions: Actions = {
	/** Answers the question that is left, as the person the link was made for, whoever is signed in here. */
	default: async (event) => {
		const posted = await readForm(event.request)
		const linked = await outcomeByLink(event.params.token, Temporal.Now.instant())
		if (linked.state === 'open')
			try {
				const { introductionId } = linked
				const yes = posted.ticked('answer') ? posted.text('answer') === 'yes' : undefined
				const said =
					posted.text('question') === 'useful' ? { met: true, wasUseful: yes } : { met: yes }
				await runAct(sayOutcome, linked.actor, { introductionId, ...said }, { key: posted.key })
			} catch (caught) {
				return refusedForm(event, caught, posted)
			}
		redirect(303, `/rencontre/${event.params.token}`)
	},
}
