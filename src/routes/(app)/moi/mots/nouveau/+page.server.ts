import { type RequestEvent, redirect } from '@sveltejs/kit'
import { newWordSheet, writeWord } from '#everyday/server'
import { isId, notFound } from '#kernel'
import { readForm, screen, tryAct } from '#pages'
import { uploadsIn } from '../../uploads.ts'
import type { Actions, PageServerLoad } from './$types'

/** A word to write to the network of the address, anew or from one that was taken back. */
export const load: PageServerLoad = (event) => {
	const resumed = event.url.searchParams.get('reprendre')
	return screen(event, (look) =>
		newWordSheet(look, { ...named(event), ...(isId(resumed) && { resumed }) }),
	)
}

export const actions: Actions = {
	default: async (event) => {
		const posted = await readForm(event.request)
		const audience = posted.text('audience')
		const outcome = await tryAct(event, writeWord, posted, {
			...named(event),
			subject: posted.text('subject'),
			body: posted.text('body'),
			audience,
			...(audience === 'trade' && { tradeKey: posted.text('tradeKey') }),
			attachments: await uploadsIn(posted, 'attachments'),
		})
		if (outcome.refused) return outcome.refused
		redirect(303, `/moi/mots/${outcome.answer.wordId}`)
	},
}

function named(event: RequestEvent) {
	const networkId = event.url.searchParams.get('reseau')
	return { networkId: isId(networkId) ? networkId : notFound() }
}
