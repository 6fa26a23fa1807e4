import { type RequestEvent, redirect } from '@sveltejs/kit'
import { type Look, type OpenReading, reading, type Tx } from '#db'
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
	clearTimeout(shared.patience)
	try {
		return await read({ tx: await shared.tx, actor, now: shared.now })
	} finally {
		shared.readers -= 1
		if (shared.readers === 0) over(event.locals, shared)
	}
}

/** The frame and the page of one request are loaded side by side: they read in one transaction. */
type SharedReading = {
	readers: number
	now: Temporal.Instant
	tx: Promise<Tx> | Tx
	end: () => void
	patience?: NodeJS.Timeout
}

const readings = new WeakMap<App.Locals, SharedReading>()

/** A page that acts before it reads waits for a connection of its own: this one is not kept from it for long. */
const patienceMs = 20

/** The reading that was begun to know who asks serves the page's first screens, unless they are late. */
export function keepReading(locals: App.Locals, { tx, now, end }: OpenReading): void {
	const shared: SharedReading = { readers: 0, now, tx, end }
	shared.patience = setTimeout(() => over(locals, shared), patienceMs)
	readings.set(locals, shared)
}

/** Ends a reading that was kept for screens which never came: a redirect, an address that is no page. */
export function releaseReading(locals: App.Locals): void {
	const shared = readings.get(locals)
	if (shared?.readers === 0) over(locals, shared)
}

function over(locals: App.Locals, shared: SharedReading): void {
	if (readings.get(locals) === shared) readings.delete(locals)
	clearTimeout(shared.patience)
	shared.end()
}

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
