import { type RequestEvent, redirect } from '@sveltejs/kit'
import type * as v from 'valibot'
import { type ActDefinition, runAct } from '#db'
import { type PostedForm, readForm, refusedForm } from '#pages'
import { answerIntroduction, stepByLink, undoAnswer } from '#ties/server'
import { stepView } from '../step-view.ts'
import type { Actions, PageServerLoad } from './$types'

/** The request of a link. Looking changes nothing: mail scanners open every link. */
export const load: PageServerLoad = async ({ params, url, locals }) => {
	const linked = await stepByLink(params.token, Temporal.Now.instant())
	if (linked.state !== 'open') {
		locals.isGone = true
		return { link: linked.state, step: null, chosen: null }
	}
	const said = url.searchParams.get('reponse')
	const chosen = said === 'oui' ? 'yes' : said === 'non' ? 'no' : null
	return {
		link: linked.state,
		step: stepView(linked.sheet, locals.locale),
		chosen: chosen as 'yes' | 'no' | null,
	}
}

export const actions: Actions = {
	answer: (event) =>
		actByLink(event, answerIntroduction, (posted) => ({ answer: posted.text('answer') })),
	undo: (event) => actByLink(event, undoAnswer, () => ({})),
}

/** Acts as the person the link was made for, whoever is signed in on this device. */
async function actByLink<Schema extends v.GenericSchema, Answer>(
	event: RequestEvent<{ token: string }>,
	definition: ActDefinition<Schema, Answer>,
	inputOf: (posted: PostedForm) => Record<string, string>,
) {
	const posted = await readForm(event.request)
	const linked = await stepByLink(event.params.token, Temporal.Now.instant())
	if (linked.state === 'open')
		try {
			const input = { stepId: linked.sheet.id, ...inputOf(posted) }
			await runAct(definition, linked.actor, input, { key: posted.key })
		} catch (caught) {
			return refusedForm(event, caught, posted)
		}
	redirect(303, `/repondre/${event.params.token}`)
}
