import { type RequestEvent, redirect } from '@sveltejs/kit'
import type { Id } from '#kernel'
import { idIn, readForm, screen, tryAct } from '#pages'
import { criteriaIn, stateNeed } from '#ties/server'

/** Reads the criteria in the words, states the need, and leads to its answers. */
export async function searchByWords(event: RequestEvent, replaces?: Id) {
	const posted = await readForm(event.request)
	const firmId = idIn(event, 'firm')
	const words = posted.text('words')
	const read = words ? await screen(event, (look) => criteriaIn(look, { firmId, words })) : null
	const outcome = await tryAct(event, stateNeed, posted, {
		firmId,
		words,
		trade: read?.trade?.label,
		skills: read?.skills.slice(0, 12).map(({ label }) => label),
		commune: read?.communeCode ?? undefined,
		withinKm: read?.communeCode ? read.withinKm : undefined,
		replaces,
	})
	if (outcome.refused) return outcome.refused
	redirect(303, `/e/${firmId}/aide/${outcome.answer.needId}`)
}

/** States the need again with the criteria as they were corrected. */
export async function searchByCriteria(event: RequestEvent, replaces: Id) {
	const posted = await readForm(event.request)
	const firmId = idIn(event, 'firm')
	const outcome = await tryAct(
		event,
		stateNeed,
		posted,
		{
			firmId,
			words: posted.text('words'),
			trade: posted.optional('otherTrade') ?? posted.optional('trade'),
			skills: posted.labels('skills'),
			commune: posted.optional('commune'),
			withinKm: posted.number('withinKm'),
			customer: posted.optional('customer'),
			startsOn: posted.optional('startsOn'),
			endsOn: posted.optional('endsOn'),
			replaces,
		},
		'correct',
	)
	if (outcome.refused) return outcome.refused
	redirect(303, `/e/${firmId}/aide/${outcome.answer.needId}`)
}
