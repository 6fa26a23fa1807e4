import { redirect } from '@sveltejs/kit'
import { runAct } from '#db'
import { readForm, refusedForm } from '#pages'
import { planByLink, sayFollowed } from '#peer-help/server'
import type { Actions, PageServerLoad } from './$types'

/** A plan that its client is asked about by a link. Looking changes nothing: mail scanners open every link. */
export const load: PageServerLoad = async ({ params, url, locals }) => {
	const linked = await planByLink(params.token, Temporal.Now.instant())
	if (linked.state !== 'open') {
		locals.isGone = true
		return { link: linked.state, plan: null, isSaved: false }
	}
	const { heldOn, network, actions } = linked
	return {
		link: linked.state,
		plan: { heldOn, network, actions },
		isSaved: url.searchParams.has('fait'),
	}
}

export const actions: Actions = {
	/** Says what became of an action, as the client the link was made for, whoever is signed in here. */
	default: async (event) => {
		const posted = await readForm(event.request)
		const linked = await planByLink(event.params.token, Temporal.Now.instant())
		if (linked.state === 'open')
			try {
				const { meetingId, actor } = linked
				const input = {
					meetingId,
					actionId: posted.text('actionId'),
					said: posted.text('said'),
					words: posted.optional('words'),
				}
				await runAct(sayFollowed, actor, input, { key: posted.key })
			} catch (caught) {
				return refusedForm(event, caught, posted)
			}
		redirect(303, `/suite/${event.params.token}?fait`)
	},
}
