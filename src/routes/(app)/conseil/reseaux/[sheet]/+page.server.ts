import { redirect } from '@sveltejs/kit'
import type * as v from 'valibot'
import type { ActDefinition } from '#db'
import {
	acceptClaim,
	askConfirmation,
	closeSheet,
	declineClaim,
	keptSheet,
	reopenSheet,
	verifySheet,
} from '#listings/server'
import { idIn, type PostedForm, readForm, screen, tryAct } from '#pages'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

/** One listed sheet, as advisers keep it. */
export const load: PageServerLoad = (event) =>
	screen(event, async (look) => ({
		...(await keptSheet(look, { sheetId: idIn(event, 'sheet') })),
		done: event.url.searchParams.get('fait'),
	}))

export const actions: Actions = {
	verify: (event) => act(event, verifySheet, 'verifiee', (_, sheetId) => ({ sheetId })),
	ask: (event) => act(event, askConfirmation, 'demandee', (_, sheetId) => ({ sheetId })),
	reopen: (event) => act(event, reopenSheet, 'remise', (_, sheetId) => ({ sheetId })),
	close: (event) =>
		act(event, closeSheet, 'sortie', (posted, sheetId) => ({
			sheetId,
			closing: posted.text('closing'),
		})),
	decline: (event) =>
		act(event, declineClaim, 'refusee', (posted) => ({
			claimId: posted.text('claimId'),
			reason: posted.text('reason'),
		})),
	accept: async (event) => {
		const posted = await readForm(event.request)
		const input = { claimId: posted.text('claimId') }
		const { refused } = await tryAct(event, acceptClaim, posted, input)
		if (refused) return refused
		// The sheet is the network's from now on: it has left the adviser's list.
		redirect(303, '/conseil/reseaux?fait=acceptee')
	},
}

async function act<Schema extends v.GenericSchema, Answer>(
	event: RequestEvent,
	definition: ActDefinition<Schema, Answer>,
	done: string,
	inputOf: (posted: PostedForm, sheetId: string) => Record<string, string>,
) {
	const sheetId = idIn(event, 'sheet')
	const posted = await readForm(event.request)
	const { refused } = await tryAct(event, definition, posted, inputOf(posted, sheetId), done)
	if (refused) return refused
	redirect(303, `/conseil/reseaux/${sheetId}?fait=${done}`)
}
