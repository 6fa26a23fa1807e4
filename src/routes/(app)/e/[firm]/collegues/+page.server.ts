import { type RequestEvent, redirect } from '@sveltejs/kit'
import { runAct } from '#db'
import { colleagues, inviteColleague, shareOffer, withdrawColleagueOffer } from '#firms/server'
import { type Id, notFound, personOf } from '#kernel'
import { idIn, readForm, refusedForm, screen, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** The people of the firm, and the mandates on offer. */
export const load: PageServerLoad = (event) =>
	screen(event, async (look) => {
		const sheet = await colleagues(look, { firmId: idIn(event, 'firm') })
		if (!sheet.isMine) notFound()
		return { ...sheet, me: personOf(look.actor), done: event.url.searchParams.get('fait') }
	})

export const actions: Actions = {
	/** No redirect after this one: the link is shown once, and nothing keeps it for a second page. */
	offer: async (event) => {
		const firmId = idIn(event, 'firm')
		const posted = await readForm(event.request)
		const input = { firmId, role: posted.text('role') }
		const outcome = await tryAct(event, inviteColleague, posted, input)
		if (outcome.refused) return outcome.refused
		return { shared: await shareLink(event, firmId, outcome.answer.offerId) }
	},
	link: async (event) => {
		const posted = await readForm(event.request)
		try {
			return { shared: await shareLink(event, idIn(event, 'firm'), posted.text('offerId')) }
		} catch (caught) {
			return refusedForm(event, caught, posted)
		}
	},
	withdraw: async (event) => {
		const posted = await readForm(event.request)
		const input = { firmId: idIn(event, 'firm'), offerId: posted.text('offerId') }
		const outcome = await tryAct(event, withdrawColleagueOffer, posted, input)
		if (outcome.refused) return outcome.refused
		redirect(303, '?fait=retiree')
	},
}

/** Without a request key, so that the link's secret is kept nowhere. */
async function shareLink(event: RequestEvent, firmId: Id, offerId: Id) {
	const link = await runAct(shareOffer, event.locals.actor, { firmId, offerId })
	return link
}
