import { redirect } from '@sveltejs/kit'
import { dayAt, isId, Refusal } from '#kernel'
import { idIn, readForm, screen, sentence, tryAct } from '#pages'
import { formatDay } from '#phrases'
import { draftPage, possibleReceivers, saveDraft, sendReferral } from '#referrals/server'
import { recommendationIn } from '../recommendation-in.ts'
import type { Actions, PageServerLoad } from './$types'

/** To whom, then whom and for what: the firm chosen is in the address. */
export const load: PageServerLoad = async (event) => {
	const firmId = idIn(event, 'firm')
	const to = event.url.searchParams.get('vers')
	const words = event.url.searchParams.get('q')?.slice(0, 200)
	const suite = event.url.searchParams.get('suite')
	const cameFrom = isId(suite) ? suite : null
	try {
		return await screen(event, async (look) => {
			if (!isId(to))
				return {
					firmId,
					found: await possibleReceivers(look, { firmId, words }),
					draft: null,
					suite: cameFrom,
				}
			const { received, ...page } = await draftPage(look, { firmId, toFirmId: to })
			const line = received.map(({ id, label, day }) => ({
				id,
				label,
				day: formatDay(dayAt(day, 'Europe/Paris'), event.locals.locale),
			}))
			return { firmId, found: null, draft: { ...page, received: line, cameFrom }, suite: null }
		})
	} catch (caught) {
		// Set aside by its networks, a firm is told so instead of a list.
		if (!(caught instanceof Refusal) || caught.status === 404) throw caught
		const { locale } = event.locals
		return {
			firmId,
			found: null,
			draft: null,
			suite: null,
			refused: sentence(locale, caught.code, caught.facts),
		}
	}
}

export const actions: Actions = {
	send: async (event) => {
		const posted = await readForm(event.request)
		const input = recommendationIn(event, posted)
		const outcome = await tryAct(event, sendReferral, posted, input)
		if (outcome.refused) return outcome.refused
		redirect(303, `/e/${input.firmId}/recommandations/${outcome.answer.referralId}`)
	},
	keep: async (event) => {
		const posted = await readForm(event.request)
		const input = recommendationIn(event, posted)
		const outcome = await tryAct(event, saveDraft, posted, input)
		if (outcome.refused) return outcome.refused
		redirect(303, `/e/${input.firmId}/recommandations/${outcome.answer.referralId}`)
	},
}
