import { type RequestEvent, redirect } from '@sveltejs/kit'
import { typedDay } from '#firms'
import { dayAt } from '#kernel'
import { idIn, readForm, screen, tryAct } from '#pages'
import { formatDay, formatNumber, inOrder, type Locale } from '#phrases'
import { closeNeed, helpAnswers } from '#ties/server'
import { searchByCriteria, searchByWords } from '../search-need.ts'
import type { Actions, PageServerLoad } from './$types'

/** Who can help, through whom, and why; the need as it was understood, ready to be corrected. */
export const load: PageServerLoad = async (event) => {
	const { locale } = event.locals
	const seen = await screen(event, (look) => helpAnswers(look, named(event)))
	return {
		...seen,
		need: neededOf(seen.need, locale),
		tradeNames: seen.tradeNames.toSorted(inOrder(locale)),
		weights: {
			trade: formatNumber(seen.weights.trade, locale),
			skill: formatNumber(seen.weights.skill, locale),
		},
		answers: seen.answers.map(({ tie, availability, ...answer }) => ({
			...answer,
			availability: availability && {
				isFree: availability.isFree,
				firstDay: formatDay(availability.startsOn, locale),
				lastDay: formatDay(availability.endsOn, locale),
				saidOn: formatDay(dayAt(availability.saidAt, 'Europe/Paris'), locale),
			},
			tie: {
				perMille: tie.perMille,
				parts: tie.parts.map(({ on, ...part }) => ({ ...part, day: formatDay(on, locale) })),
			},
		})),
	}
}

type Need = Awaited<ReturnType<typeof helpAnswers>>['need']

/** The need for its forms and its chips. */
function neededOf(need: Need, locale: Locale) {
	const { id, words, withinKm, customer, isUrgent, commune, area, startsOn, endsOn } = need
	return {
		id,
		words,
		trade: need.tradeLabel,
		skills: need.skillLabels,
		place: need.areaKind ? `${need.areaKind} ${need.areaCode}` : need.communeCode,
		placeName: area ?? commune,
		isArea: area !== null,
		withinKm,
		customer: customer as 'consumers' | 'firms' | 'public' | null,
		isUrgent,
		isClosed: need.closedAt !== null,
		firstDay: startsOn && formatDay(startsOn, locale),
		lastDay: endsOn && formatDay(endsOn, locale),
		startsOn: typedDay(startsOn),
		endsOn: typedDay(endsOn),
	}
}

export const actions: Actions = {
	search: (event) => searchByWords(event, idIn(event, 'need')),
	/** One of the several things asked for, as a need of its own; this one stays. */
	apart: (event) => searchByWords(event),
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
