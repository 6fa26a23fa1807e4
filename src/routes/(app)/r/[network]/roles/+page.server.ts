import { redirect } from '@sveltejs/kit'
import { runAct } from '#db'
import { personOf } from '#kernel'
import { endRole, giveRole, networkRolesSheet, shareRole, withdrawRole } from '#networks/server'
import { idIn, readForm, refusedForm, screen, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** Who has which role, and the form that gives one. */
export const load: PageServerLoad = (event) =>
	screen(event, async (look) => ({
		...(await networkRolesSheet(look, { networkId: idIn(event, 'network') })),
		me: personOf(look.actor),
		done: event.url.searchParams.get('fait'),
	}))

export const actions: Actions = {
	give: async (event) => {
		const posted = await readForm(event.request)
		const outcome = await tryAct(event, giveRole, posted, {
			networkId: idIn(event, 'network'),
			personId: posted.text('personId'),
			role: posted.text('role'),
		})
		if (outcome.refused) return outcome.refused
		redirect(303, '?fait=donne')
	},
	/** Shows a link once; without a request key, so that its secret is kept nowhere. */
	link: async (event) => {
		const posted = await readForm(event.request)
		const ids = { networkId: idIn(event, 'network'), offerId: posted.text('offerId') }
		try {
			const link = await runAct(shareRole, event.locals.actor, ids)
			return { shared: link }
		} catch (caught) {
			return refusedForm(event, caught, posted)
		}
	},
	withdraw: async (event) => {
		const posted = await readForm(event.request)
		const outcome = await tryAct(event, withdrawRole, posted, {
			networkId: idIn(event, 'network'),
			offerId: posted.text('offerId'),
		})
		if (outcome.refused) return outcome.refused
		redirect(303, '?fait=repris')
	},
	end: async (event) => {
		const posted = await readForm(event.request)
		const outcome = await tryAct(event, endRole, posted, {
			networkId: idIn(event, 'network'),
			roleId: posted.text('roleId'),
		})
		if (outcome.refused) return outcome.refused
		redirect(303, '?fait=retire')
	},
}
