import { type RequestEvent, redirect } from '@sveltejs/kit'
import { threadOf } from '#everyday/server'
import { idIn, readForm, screen, tryAct } from '#pages'
import { answerIntroduction, sayOutcome, stepSheet, undoAnswer } from '#ties/server'
import { stepView } from '../../../../repondre/step-view.ts'
import type { Actions, PageServerLoad } from './$types'

/** One request, for the person asked, signed in. */
export const load: PageServerLoad = async (event) => {
	const stepId = idIn(event, 'step')
	return screen(event, async (look) => {
		const sheet = await stepSheet(look, { stepId })
		const objectId = sheet.met?.introductionId
		const thread = objectId ? await threadOf(look, { kind: 'introduction', objectId }) : null
		return { step: stepView(sheet, event.locals.locale), thread }
	})
}

export const actions: Actions = {
	answer: async (event) => {
		const posted = await readForm(event.request)
		const input = { stepId: idIn(event, 'step'), answer: posted.text('answer') }
		const { refused } = await tryAct(event, answerIntroduction, posted, input)
		return refused ?? again(event)
	},
	undo: async (event) => {
		const posted = await readForm(event.request)
		const { refused } = await tryAct(event, undoAnswer, posted, { stepId: idIn(event, 'step') })
		return refused ?? again(event)
	},
	outcome: async (event) => {
		const posted = await readForm(event.request)
		const stepId = idIn(event, 'step')
		const { met } = await screen(event, (look) => stepSheet(look, { stepId }))
		const useful = posted.optional('wasUseful')
		const { refused } = await tryAct(event, sayOutcome, posted, {
			introductionId: met?.introductionId,
			met: posted.ticked('met') ? posted.text('met') === 'yes' : undefined,
			...(useful && { wasUseful: useful === 'yes' }),
		})
		return refused ?? again(event)
	},
}

function again(event: RequestEvent): never {
	redirect(303, `/moi/demandes/${idIn(event, 'step')}`)
}
