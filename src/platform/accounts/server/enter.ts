import { type RequestEvent, redirect } from '@sveltejs/kit'
import { runAct } from '#db'
import type { Actor } from '#kernel'
import { addressBucket, clientAddress } from './address.ts'
import { beginPasskeySignIn } from './begin-passkey-sign-in.ts'
import { deviceOf } from './device.ts'
import { beginVisit, endVisit, visitOf } from './identity-visits.ts'
import { linkIdentity } from './link-identity.ts'
import { giveTryBack, spendTry } from './rate-limits.ts'
import { forbid } from './refusal.ts'
import { requestSignInLink } from './request-sign-in-link.ts'
import { browserSecret, forgetBrowser, keepBrowser, keepSession } from './session-cookie.ts'
import { setUpInstance } from './set-up-instance.ts'
import { signInWithLink } from './sign-in-with-link.ts'
import { signInWithPasskey } from './sign-in-with-passkey.ts'
import { signInWithPassword } from './sign-in-with-password.ts'
import { signOut } from './sign-out.ts'
import { waitingIdentity } from './ways-in.ts'

/**
 * The doors by which one comes in, for pages: the try is counted, the act runs, the session stays in the
 * browser. They run as nobody, even when somebody is signed in: an answer that holds a secret must not
 * be kept for a replay, and who one was says nothing of who one becomes.
 */
const nobody: Actor = { kind: 'anonymous' }

type Fields = Record<string, unknown>

/** Asks for a sign-in link. Refuses as its act, and (429) too many requests. */
export async function askForLink(
	event: RequestEvent,
	input: { email: string; goesTo: string | null },
): Promise<{ minutes: number }> {
	await spendTry('sign-in-link', { account: input.email, address: clientAddress(event) })
	return runAct(requestSignInLink, nobody, input)
}

/** Comes in by a one-time link. */
export async function enterWithLink(
	event: RequestEvent,
	token: string,
): Promise<{ dropsPassword: boolean }> {
	await spendTry('link', { account: null, address: clientAddress(event) })
	const entered = await runAct(signInWithLink, nobody, { token, ...visitorIn(event) })
	await changePlaces(event, entered.token)
	return { dropsPassword: entered.dropsPassword }
}

/** Comes in by address and password. */
export async function enterWithPassword(
	event: RequestEvent,
	input: { email: string; password: string },
): Promise<void> {
	const tried = { account: input.email, address: clientAddress(event) }
	await spendTry('password', tried)
	const entered = await runAct(signInWithPassword, nobody, { ...input, ...visitorIn(event) })
	await giveTryBack('password', tried)
	await changePlaces(event, entered.token)
}

/** What this browser must ask its passkeys to come in. */
export async function askPasskeys(event: RequestEvent) {
	await spendTry('passkey', { account: null, address: clientAddress(event) })
	return runAct(beginPasskeySignIn, nobody, {
		browser: keepBrowser(event, browserSecret(event)),
	})
}

/** Comes in by a passkey. Refuses (403) in one sentence whatever does not prove who it is. */
export async function enterWithPasskey(
	event: RequestEvent,
	input: { challengeId: string; response: unknown },
): Promise<void> {
	await spendTry('passkey', { account: null, address: clientAddress(event) })
	const browser = browserSecret(event) ?? ''
	const entered = await runAct(signInWithPasskey, nobody, {
		...input,
		browser,
		...visitorIn(event),
	})
	if (!entered) return forbid('accounts.passkeyRefused')
	await changePlaces(event, entered.token)
}

/** Leaves for the provider of identities: its page says so first, and leads there. */
export async function leaveForProvider(
	event: RequestEvent,
	input: { goesTo: string | null },
): Promise<void> {
	await spendTry('identity', { account: null, address: clientAddress(event) })
	keepBrowser(event, (await beginVisit(input)).browser)
}

/** Where this browser is about to go, for the page that leads there; null when it asked for nothing. */
export async function providerAhead(
	event: RequestEvent,
): Promise<{ address: string; label: string } | null> {
	const browser = browserSecret(event)
	return browser ? visitOf(browser) : null
}

/** Comes back from the provider: in, or with an identity to link. Answers where to go. */
export async function enterWithIdentity(
	event: RequestEvent,
): Promise<{ isIn: boolean; goesTo: string | null }> {
	await spendTry('identity', { account: null, address: clientAddress(event) })
	const { search } = event.url
	const browser = browserSecret(event) ?? ''
	const received = await endVisit({ browser, search, ...visitorIn(event) })
	if ('token' in received) {
		forgetBrowser(event)
		await changePlaces(event, received.token)
	}
	return { isIn: 'token' in received, goesTo: received.goesTo }
}

/** The identity that waits in this browser, to show whose it is before it is linked. */
export function identityWaiting(event: RequestEvent) {
	return waitingIdentity(browserSecret(event) ?? '', Temporal.Now.instant())
}

/** Links the identity that waits in this browser to the account of whoever is signed in. */
export async function linkWaitingIdentity(event: RequestEvent): Promise<void> {
	await runAct(linkIdentity, event.locals.actor, { browser: browserSecret(event) ?? '' })
	forgetBrowser(event)
}

/** Sets the instance up and comes in as its administrator. */
export async function enterAtFirstStart(event: RequestEvent, input: Fields): Promise<void> {
	await spendTry('first-start', { account: null, address: clientAddress(event) })
	const entered = await runAct(setUpInstance, nobody, { ...input, ...visitorIn(event) })
	await changePlaces(event, entered.token)
}

/** The browser of a request, in two words. */
export function deviceIn(event: Pick<RequestEvent, 'request'>): string {
	return deviceOf(event.request.headers.get('user-agent'))
}

/** What the list of sessions will say of a visitor: their browser, and their network without its last part. */
function visitorIn(event: RequestEvent): { device: string; seenFrom: string } {
	const seenFrom = addressBucket(clientAddress(event)).replace(/\.\d+$/, '.…')
	return { device: deviceIn(event), seenFrom: seenFrom === 'unknown' ? '' : seenFrom }
}

/**
 * Who acts on the pages that complete a sign-in: whoever is signed in, or whose session still lacks its
 * second factor. Others are sent to sign in.
 */
export function personEntering({ locals, url }: RequestEvent): Actor & { kind: 'person' } {
	if (locals.actor.kind === 'person') return locals.actor
	if (locals.awaiting) return locals.awaiting.actor
	redirect(303, `/connexion?vers=${encodeURIComponent(url.pathname + url.search)}`)
}

/** The session one leaves is closed, not merely forgotten: its secret may be elsewhere. */
export async function changePlaces(event: RequestEvent, token: string): Promise<void> {
	const former = event.locals.actor.kind === 'person' ? event.locals.actor : null
	const left = former ?? event.locals.awaiting?.actor
	if (left) await runAct(signOut, left, {})
	keepSession(event, token)
}
