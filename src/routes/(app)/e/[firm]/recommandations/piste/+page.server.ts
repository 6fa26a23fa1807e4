import { redirect } from '@sveltejs/kit'
import { isId, Refusal } from '#kernel'
import { idIn, readForm, screen, sentence, tryAct } from '#pages'
import { draftPage, giveLead, possibleReceivers } from '#referrals/server'
import type { Actions, PageServerLoad } from './$types'

/** To whom, then what: information, of which nobody was asked anything. */
export const load: PageServerLoad = async (event) => {
	const firmId = idIn(event, 'firm')
	const to = event.url.searchParams.get('vers')
	const words = event.url.searchParams.get('q')?.slice(0, 200)
	try {
		return await screen(event, async (look) =>
			isId(to)
				? { firmId, found: null, to: (await draftPage(look, { firmId, toFirmId: to })).to }
				: { firmId, found: await possibleReceivers(look, { firmId, words }), to: null },
		)
	} catch (caught) {
		if (!(caught instanceof Refusal) || caught.status === 404) throw caught
		const refused = sentence(event.locals.locale, caught.code, caught.facts)
		return { firmId, found: null, to: null, refused }
	}
}

export const actions: Actions = {
	default: async (event) => {
		const posted = await readForm(event.request)
		const firmId = idIn(event, 'firm')
		const outcome = await tryAct(event, giveLead, posted, {
			firmId,
			toFirmId: posted.text('toFirmId'),
			words: posted.text('words'),
		})
		if (outcome.refused) return outcome.refused
		redirect(303, `/e/${firmId}/recommandations?liste=pistes`)
	},
}
