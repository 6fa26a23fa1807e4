import { redirect } from '@sveltejs/kit'
import { clientAddress, spendTry } from '#accounts/server'
import { runAct } from '#db'
import type { Actor } from '#kernel'
import { resumeMails, stopMails, stopPage } from '#mail/server'
import { readForm, refusedForm } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** What a mail's « ne plus recevoir » link would stop. Looking changes nothing: mail scanners open every link. */
export const load: PageServerLoad = async ({ params, url }) => ({
	page: await stopPage(params.token),
	done: url.searchParams.get('fait'),
})

/** The link alone speaks for its address, whoever is signed in on this device. */
const nobody: Actor = { kind: 'anonymous' }

export const actions: Actions = {
	stop: async (event) => {
		const posted = await readForm(event.request)
		try {
			await spendTry('link', { account: null, address: clientAddress(event) })
			const { token } = event.params
			await runAct(stopMails, nobody, { token, extent: posted.text('extent') })
		} catch (caught) {
			return refusedForm(event, caught, posted)
		}
		redirect(303, `/ne-plus-ecrire/${event.params.token}`)
	},
	resume: async (event) => {
		const posted = await readForm(event.request)
		try {
			await spendTry('link', { account: null, address: clientAddress(event) })
			await runAct(resumeMails, nobody, { token: event.params.token })
		} catch (caught) {
			return refusedForm(event, caught, posted)
		}
		redirect(303, `/ne-plus-ecrire/${event.params.token}?fait=repris`)
	},
}
