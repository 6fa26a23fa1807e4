import { redirect } from '@sveltejs/kit'
import { dayAt } from '#kernel'
import { idIn, readForm, screen, tryAct } from '#pages'
import { formatDay } from '#phrases'
import { type Recommender, stayingInMind, tellNews } from '#referrals/server'
import type { Actions, PageServerLoad } from './$types'

/** Who could recommend the firm's people and has not heard from them for a while. */
export const load: PageServerLoad = async (event) => {
	const { locale } = event.locals
	const seen = await screen(event, (look) => stayingInMind(look, { firmId: idIn(event, 'firm') }))
	const view = ({ personId, name, givenName, firm, gave, lastHeard }: Recommender) => ({
		personId,
		name,
		givenName,
		firm,
		gave,
		heardOn: lastHeard && formatDay(dayAt(lastHeard, 'Europe/Paris'), locale),
	})
	return {
		firm: seen.firm,
		quietDays: seen.quietDays,
		suggested: seen.suggested.map(view),
		everybody: seen.everybody.slice(0, 200).map(view),
		isDone: event.url.searchParams.has('fait'),
	}
}

export const actions: Actions = {
	default: async (event) => {
		const posted = await readForm(event.request)
		const firmId = idIn(event, 'firm')
		const { refused } = await tryAct(event, tellNews, posted, {
			firmId,
			personId: posted.text('personId'),
			way: posted.text('way'),
			words: posted.optional(`words-${posted.text('personId')}`),
		})
		if (refused) return refused
		redirect(303, `/e/${firmId}/rester-en-tete?fait`)
	},
}
