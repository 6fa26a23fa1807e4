import { type RequestEvent, redirect } from '@sveltejs/kit'
import { changeLook, networkLookSheet, removeLogo } from '#networks/server'
import { idIn, readForm, screen, tryAct } from '#pages'
import { uploadIn } from '../../../moi/uploads.ts'
import type { Actions, PageServerLoad } from './$types'

/** The network's logo and colour, to choose or only to see. */
export const load: PageServerLoad = (event) =>
	screen(event, async (look) => ({
		...(await networkLookSheet(look, { networkId: idIn(event, 'network') })),
		saved: event.url.searchParams.has('enregistree'),
	}))

export const actions: Actions = {
	change: async (event) => {
		const networkId = idIn(event, 'network')
		const posted = await readForm(event.request)
		const logo = await uploadIn(posted, 'logo')
		const { refused } = await tryAct(event, changeLook, posted, {
			networkId,
			...(posted.text('ground') === 'own' && { accent: posted.text('accent') }),
			...(logo && { logo }),
		})
		return refused ?? back(event)
	},
	withoutLogo: async (event) => {
		const posted = await readForm(event.request)
		const { refused } = await tryAct(event, removeLogo, posted, {
			networkId: idIn(event, 'network'),
		})
		return refused ?? back(event)
	},
}

function back(event: RequestEvent): never {
	redirect(303, `/r/${idIn(event, 'network')}/apparence?enregistree`)
}
