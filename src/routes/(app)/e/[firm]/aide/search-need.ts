import { type RequestEvent, redirect } from '@sveltejs/kit'
import type { Id } from '#kernel'
import { idIn, type PostedForm, readForm, screen, tryAct } from '#pages'
import { criteriaIn, stateNeed } from '#ties/server'

/** Reads the criteria in the words, states the need, and leads to its answers. */
export async function searchByWords(event: RequestEvent, replaces?: Id) {
	const posted = await readForm(event.request)
	const firmId = idIn(event, 'firm')
	const words = posted.text('words')
	const read = words ? await screen(event, (look) => criteriaIn(look, { firmId, words })) : null
	return search(event, posted, { firmId, words, ...read, replaces })
}

/** States the need again with the criteria as they were corrected, without the chip that was removed. */
export async function searchByCriteria(event: RequestEvent, replaces: Id) {
	const posted = await readForm(event.request)
	const drop = posted.text('drop')
	const unless = <Value>(chip: string, value: Value) => (drop === chip ? undefined : value)
	const commune = unless('place', posted.optional('commune'))
	return search(
		event,
		posted,
		{
			firmId: idIn(event, 'firm'),
			words: posted.text('words'),
			trade: unless('trade', posted.optional('otherTrade') ?? posted.optional('trade')),
			skills: posted.labels('skills').filter((label) => drop !== `skill:${label}`),
			commune,
			withinKm: commune && posted.number('withinKm'),
			customer: unless('customer', posted.optional('customer')),
			startsOn: unless('days', posted.optional('startsOn')),
			endsOn: unless('days', posted.optional('endsOn')),
			isUrgent: drop !== 'urgency' && posted.ticked('isUrgent'),
			replaces,
		},
		'correct',
	)
}

async function search(
	event: RequestEvent,
	posted: PostedForm,
	input: { firmId: Id } & Record<string, unknown>,
	form = '',
) {
	const outcome = await tryAct(event, stateNeed, posted, input, form)
	if (outcome.refused) return outcome.refused
	redirect(303, `/e/${input.firmId}/aide/${outcome.answer.needId}`)
}
