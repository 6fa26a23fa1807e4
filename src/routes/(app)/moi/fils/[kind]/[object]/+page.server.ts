import { type RequestEvent, redirect } from '@sveltejs/kit'
import { isThreadKind } from '#everyday'
import { editMessage, eraseMessage, sayInThread, threadOf } from '#everyday/server'
import { notFound } from '#kernel'
import { idIn, readForm, screen, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** The whole thread of a thing, for its parties. */
export const load: PageServerLoad = async (event) => ({
	thread: await screen(event, (look) => threadOf(look, named(event))),
})

export const actions: Actions = {
	say: async (event) => {
		const posted = await readForm(event.request)
		const { refused } = await tryAct(event, sayInThread, posted, {
			...named(event),
			body: posted.text('body'),
		})
		if (refused) return refused
		if (!posted.ticked('beside')) return back(event)
		const { href } = await screen(event, (look) => threadOf(look, named(event)))
		redirect(303, `${href}#fil`)
	},
	edit: async (event) => {
		const posted = await readForm(event.request)
		const messageId = posted.text('messageId')
		const input = { messageId, body: posted.text(`body-${messageId}`) }
		const { refused } = await tryAct(event, editMessage, posted, input, `edit ${messageId}`)
		return refused ?? back(event)
	},
	erase: async (event) => {
		const posted = await readForm(event.request)
		const { refused } = await tryAct(event, eraseMessage, posted, {
			messageId: posted.text('messageId'),
		})
		return refused ?? back(event)
	},
}

function named(event: RequestEvent) {
	const { kind = '' } = event.params as { kind?: string }
	return isThreadKind(kind) ? { kind, objectId: idIn(event, 'object') } : notFound()
}

function back(event: RequestEvent): never {
	const { kind, objectId } = named(event)
	redirect(303, `/moi/fils/${kind}/${objectId}`)
}
