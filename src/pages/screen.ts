import { type RequestEvent, redirect } from '@sveltejs/kit'
import { type Look, reading } from '#db'
import { type Id, isId, notFound } from '#kernel'

/** Loads a signed-in screen: one reading, as the person may see it; others are sent to sign in first. */
export async function screen<T>(event: RequestEvent, read: (look: Look) => Promise<T>): Promise<T> {
	const { actor } = event.locals
	if (actor.kind !== 'person')
		redirect(303, `/connexion?vers=${encodeURIComponent(event.url.pathname + event.url.search)}`)
	const now = Temporal.Now.instant()
	return reading(actor, (tx) => read({ tx, actor, now }), { now })
}

/** An identifier taken from the address; anything else is no page. */
export function idIn(event: RequestEvent, name: string): Id {
	const id = (event.params as Record<string, string | undefined>)[name]
	return isId(id) ? id : notFound()
}
