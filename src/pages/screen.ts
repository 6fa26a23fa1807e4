import { type RequestEvent, redirect } from '@sveltejs/kit'
import { type Look, reading, type Tx } from '#db'
import { type Actor, type Id, isId, notFound } from '#kernel'

/** Loads a signed-in screen: one reading, as the person may see it; others are sent to sign in first. */
export async function screen<T>(event: RequestEvent, read: (look: Look) => Promise<T>): Promise<T> {
	const { actor } = event.locals
	if (actor.kind !== 'person') toSignIn(event)
	return openScreen(event, read)
}

/** Sends who is not signed in to do so, then back here. */
export function toSignIn({ url }: Pick<RequestEvent, 'url'>): never {
	redirect(303, `/connexion?vers=${encodeURIComponent(url.pathname + url.search)}`)
}

/** Loads a screen that one may read without an account: one reading, as whoever asks may see it. */
export async function openScreen<T>(
	event: RequestEvent,
	read: (look: Look) => Promise<T>,
): Promise<T> {
	const { actor } = event.locals
	const shared = openFor(event.locals, actor)
	shared.readers += 1
	try {
		return await read({ tx: await shared.tx, actor, now: shared.now })
	} finally {
		shared.readers -= 1
		if (shared.readers === 0) {
			readings.delete(event.locals)
			shared.end()
		}
	}
}

/** The frame and the page of one request are loaded side by side: they read in one transaction. */
type SharedReading = { readers: number; now: Temporal.Instant; tx: Promise<Tx>; end: () => void }

const readings = new WeakMap<App.Locals, SharedReading>()

function openFor(locals: App.Locals, actor: Actor): SharedReading {
	const open = readings.get(locals)
	if (open) return open
	const now = Temporal.Now.instant()
	const begun = Promise.withResolvers<Tx>()
	const ended = Promise.withResolvers<void>()
	reading(
		actor,
		(tx) => {
			begun.resolve(tx)
			return ended.promise
		},
		{ now },
	).catch(begun.reject)
	const shared = { readers: 0, now, tx: begun.promise, end: ended.resolve }
	readings.set(locals, shared)
	return shared
}

/** An identifier taken from the address; anything else is no page. */
export function idIn(event: RequestEvent, name: string): Id {
	const id = (event.params as Record<string, string | undefined>)[name]
	return isId(id) ? id : notFound()
}
