import { redirect } from '@sveltejs/kit'
import { chooseIdentityProvider, dropIdentityProvider, identitySettings } from '#accounts/server'
import { changeInstance, instanceSettings } from '#instance/server'
import { readForm, screen, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** What the administrator may change of the installation: its name, the address its links are built from. */
export const load: PageServerLoad = async (event) => ({
	...(await screen(event, async (look) => ({
		settings: await instanceSettings(look),
		provider: await identitySettings(look),
	}))),
	isSaved: event.url.searchParams.has('fait'),
})

export const actions: Actions = {
	instance: async (event) => {
		const posted = await readForm(event.request)
		const input = {
			name: posted.text('name'),
			publicAddress: posted.text('publicAddress'),
			directoryAudience: posted.optional('directoryAudience'),
		}
		const { refused } = await tryAct(event, changeInstance, posted, input, 'instance')
		if (refused) return refused
		redirect(303, `${event.url.pathname}?fait`)
	},
	provider: async (event) => {
		const posted = await readForm(event.request)
		const input = {
			preset: posted.text('preset'),
			label: posted.text('label'),
			issuer: posted.text('issuer'),
			clientId: posted.text('clientId'),
			clientSecret: posted.optional('clientSecretPassword'),
		}
		const { refused } = await tryAct(event, chooseIdentityProvider, posted, input, 'provider')
		if (refused) return refused
		redirect(303, `${event.url.pathname}?fait`)
	},
	dropProvider: async (event) => {
		const posted = await readForm(event.request)
		const { refused } = await tryAct(event, dropIdentityProvider, posted, {}, 'provider')
		if (refused) return refused
		redirect(303, `${event.url.pathname}?fait`)
	},
}
