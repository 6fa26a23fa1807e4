import { type RequestEvent, redirect } from '@sveltejs/kit'
import type * as v from 'valibot'
import type { ActDefinition } from '#db'
import { type PostedForm, readForm, tryAct } from '#pages'

/** Runs a small act of a list, then comes back to the page. */
export async function settle<Schema extends v.GenericSchema, Answer>(
	event: RequestEvent,
	definition: ActDefinition<Schema, Answer>,
	inputOf: (posted: PostedForm) => Record<string, unknown>,
	query = '',
) {
	const posted = await readForm(event.request)
	const { refused } = await tryAct(event, definition, posted, inputOf(posted))
	if (refused) return refused
	redirect(303, `${event.url.pathname}${query}`)
}

export function declared(posted: PostedForm) {
	return { declarationId: posted.text('declarationId') }
}

export function named(posted: PostedForm) {
	return { personId: posted.text('personId') }
}
