import { redirect } from '@sveltejs/kit'
import { runAct } from '#db'
import { idIn, readForm, refusedForm, screen, tryAct } from '#pages'
import { mergesOfFirm, shareMergeLink, withdrawMerge } from '#records/server'
import type { Actions, PageServerLoad } from './$types'

/** Joining this record to another of the same firm: the link to hand over, and what waits. */
export const load: PageServerLoad = async (event) => ({
	...(await screen(event, (look) => mergesOfFirm(look, { firmId: idIn(event, 'firm') }))),
	done: event.url.searchParams.get('fait'),
})

export const actions: Actions = {
	/** No redirect and no request key: the link is shown once, and its secret is kept nowhere. */
	link: async (event) => {
		const posted = await readForm(event.request)
		try {
			return {
				shared: await runAct(shareMergeLink, event.locals.actor, { firmId: idIn(event, 'firm') }),
			}
		} catch (caught) {
			return refusedForm(event, caught, posted)
		}
	},
	withdraw: async (event) => {
		const posted = await readForm(event.request)
		const input = { mergeId: posted.text('mergeId') }
		const { refused } = await tryAct(event, withdrawMerge, posted, input)
		if (refused) return refused
		redirect(303, '?fait=retiree')
	},
}
