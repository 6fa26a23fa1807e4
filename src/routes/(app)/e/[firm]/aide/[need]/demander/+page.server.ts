import { type RequestEvent, redirect } from '@sveltejs/kit'
import { isId } from '#kernel'
import { idIn, readForm, screen, tryAct } from '#pages'
import { askIntroduction, helpAnswers } from '#ties/server'
import type { Actions, PageServerLoad } from './$types'

/** The way chosen, as it stands today; nothing when it no longer does. */
export const load: PageServerLoad = async (event) => {
	const [targetFirmId, firstPersonId] = chosen(event)
	const seen = await screen(event, (look) => helpAnswers(look, named(event)))
	const answer = seen.answers.find(({ firmId }) => firmId === targetFirmId)
	const path = answer?.paths.find(({ firstId }) => firstId === firstPersonId)
	const { firm, need } = seen
	const isPossible = answer && path && !answer.introductionId && !need.closedAt
	return {
		firm,
		setAsideBy: seen.setAsideBy,
		need: { id: need.id, words: need.words, trade: need.tradeLabel },
		way: isPossible
			? {
					path,
					firmId: answer.firmId,
					name: answer.name,
					commune: answer.commune,
					target: answer.target,
				}
			: null,
		answerDays: seen.answerDays,
	}
}

export const actions: Actions = {
	default: async (event) => {
		const posted = await readForm(event.request)
		const [targetFirmId, firstPersonId] = chosen(event)
		const outcome = await tryAct(event, askIntroduction, posted, {
			...named(event),
			targetFirmId,
			firstPersonId,
			message: posted.text('message'),
		})
		if (outcome.refused) return outcome.refused
		const { introductionId } = outcome.answer
		redirect(303, `/e/${named(event).firmId}/mises-en-relation/${introductionId}`)
	},
}

function named(event: RequestEvent) {
	return { firmId: idIn(event, 'firm'), needId: idIn(event, 'need') }
}

/** The firm and the first contact of the address. */
function chosen({ url }: RequestEvent): (string | undefined)[] {
	return ['vers', 'par'].map((name) => {
		const id = url.searchParams.get(name)
		return isId(id) ? id : undefined
	})
}
