import { type RequestEvent, redirect } from '@sveltejs/kit'
import { typedDay } from '#firms'
import { idIn, readForm, screen, tryAct } from '#pages'
import { formatDay } from '#phrases'
import { closeNeed, helpAnswers } from '#ties/server'
import { searchByCriteria, searchByWords } from '../search-need.ts'
import type { Actions, PageServerLoad } from './$types'

/** Who can help, through whom, and why; the need as it was understood, ready to be corrected. */
export const load: PageServerLoad = async (event) => {
	const { locale } = event.locals
	const seen = await screen(event, (look) => helpAnswers(look, named(event)))
	const { startsOn, endsOn, closedAt, id, words, tradeLabel, skillLabels, withinKm, customer } =
		seen.need
	return {
		...seen,
		need: {
			id,
			words,
			trade: tradeLabel,
			skills: skillLabels,
			commune: seen.need.commune,
			withinKm,
			customer,
			isClosed: closedAt !== null,
			firstDay: startsOn && formatDay(startsOn, locale),
			lastDay: endsOn && formatDay(endsOn, locale),
			startsOn: typedDay(startsOn),
			endsOn: typedDay(endsOn),
		},
		labels: seen.labels.filter(({ kind }) => kind === 'trade').map(({ label }) => label),
		answers: seen.answers.map(({ tie, ...answer }) => ({
			...answer,
			tie: {
				perMille: tie.perMille,
				parts: tie.parts.map(({ on, ...part }) => ({ ...part, day: formatDay(on, locale) })),
			},
		})),
	}
}

export const actions: Actions = {
	search: (event) => searchByWords(event, idIn(event, 'need')),
	correct: (event) => searchByCriteria(event, idIn(event, 'need')),
	close: async (event) => {
		const posted = await readForm(event.request)
		const { refused } = await tryAct(event, closeNeed, posted, named(event), 'close')
		if (refused) return refused
		redirect(303, `/e/${idIn(event, 'firm')}/aide`)
	},
}

function named(event: RequestEvent) {
	return { firmId: idIn(event, 'firm'), needId: idIn(event, 'need') }
}
