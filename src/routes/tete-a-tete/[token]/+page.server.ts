import { redirect } from '@sveltejs/kit'
import { runAct } from '#db'
import { typedDay } from '#firms'
import { answerOneToOne, oneToOneByLink, sayHeld } from '#one-to-ones/server'
import { readForm, refusedForm } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** A one-to-one asked about by a link. Looking changes nothing: mail scanners open every link. */
export const load: PageServerLoad = async ({ params, url, locals }) => {
	const linked = await oneToOneByLink(params.token, Temporal.Now.instant())
	if (linked.state !== 'open') {
		locals.isGone = true
		return { link: linked.state, sheet: null, chosen: null, typedToday: '', isSaved: false }
	}
	const { state, others, network, message, meetUntil, mine, reasons, today } = linked.sheet
	const asked = url.searchParams.get('reponse')
	return {
		link: linked.state,
		sheet: { state, others, network, message, meetUntil, mine, reasons },
		chosen: (asked === 'oui' ? 'yes' : asked === 'non' ? 'no' : null) as 'yes' | 'no' | null,
		typedToday: typedDay(today),
		isSaved: url.searchParams.has('note'),
	}
}

export const actions: Actions = {
	/** Answers, or says whether it took place, as the person the link was made for, whoever is signed in here. */
	default: async (event) => {
		const posted = await readForm(event.request)
		const linked = await oneToOneByLink(event.params.token, Temporal.Now.instant())
		if (linked.state === 'open')
			try {
				const { oneToOneId } = linked.sheet
				const answer = posted.text('answer')
				if (posted.text('question') === 'held') {
					const said = answer === 'yes' ? 'held' : 'not_held'
					const heldOn = answer === 'yes' ? posted.optional('heldOn') : undefined
					await runAct(sayHeld, linked.actor, { oneToOneId, said, heldOn }, { key: posted.key })
				} else
					await runAct(answerOneToOne, linked.actor, { oneToOneId, answer }, { key: posted.key })
			} catch (caught) {
				return refusedForm(event, caught, posted)
			}
		redirect(303, `/tete-a-tete/${event.params.token}?note`)
	},
}
