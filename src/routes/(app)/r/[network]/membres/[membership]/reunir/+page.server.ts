import { redirect } from '@sveltejs/kit'
import { runAct } from '#db'
import { idIn, readForm, refusedForm, screen, tryAct } from '#pages'
import { answerForRecord, recordMerges, shareRecordLink } from '#records/server'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

const seatIn = (event: RequestEvent) => ({
	networkId: idIn(event, 'network'),
	membershipId: idIn(event, 'membership'),
})

/** Joining a record that nobody has taken to one that its people hold elsewhere: who runs the network answers for it. */
export const load: PageServerLoad = (event) =>
	screen(event, async (look) => ({
		...(await recordMerges(look, {
			networkId: idIn(event, 'network'),
			membershipId: idIn(event, 'membership'),
		})),
		done: event.url.searchParams.get('fait'),
	}))

export const actions: Actions = {
	/** No redirect and no request key: the link is shown once, and its secret is kept nowhere. */
	link: async (event) => {
		const posted = await readForm(event.request)
		try {
			return { shared: await runAct(shareRecordLink, event.locals.actor, seatIn(event)) }
		} catch (caught) {
			return refusedForm(event, caught, posted)
		}
	},
	answer: async (event) => {
		const posted = await readForm(event.request)
		const seat = seatIn(event)
		const outcome = await tryAct(event, answerForRecord, posted, {
			...seat,
			mergeId: posted.text('mergeId'),
			answer: posted.text('answer'),
			reason: posted.optional('reason'),
		})
		if (outcome.refused) return outcome.refused
		const { isMerged } = outcome.answer
		redirect(303, isMerged ? `/r/${seat.networkId}/membres?reunie` : '?fait=refusee')
	},
}
