import type { RequestEvent } from '@sveltejs/kit'
import { runAct } from '#db'
import type { Actor } from '#kernel'
import { clientAddress } from './address.ts'
import { deviceOf } from './device.ts'
import { giveTryBack, spendTry } from './rate-limits.ts'
import { requestSignInLink } from './request-sign-in-link.ts'
import { keepSession } from './session-cookie.ts'
import { setUpInstance } from './set-up-instance.ts'
import { signInWithLink } from './sign-in-with-link.ts'
import { signInWithPassword } from './sign-in-with-password.ts'
import { signOut } from './sign-out.ts'

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
	const entered = await runAct(signInWithLink, nobody, { token, device: deviceIn(event) })
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
	const entered = await runAct(signInWithPassword, nobody, { ...input, device: deviceIn(event) })
	await giveTryBack('password', tried)
	await changePlaces(event, entered.token)
}

/** Sets the instance up and comes in as its administrator. */
export async function enterAtFirstStart(event: RequestEvent, input: Fields): Promise<void> {
	await spendTry('first-start', { account: null, address: clientAddress(event) })
	const entered = await runAct(setUpInstance, nobody, { ...input, device: deviceIn(event) })
	await changePlaces(event, entered.token)
}

/** The browser of a request, in two words. */
export function deviceIn(event: Pick<RequestEvent, 'request'>): string {
	return deviceOf(event.request.headers.get('user-agent'))
}

/** The session one leaves is closed, not merely forgotten: its secret may be elsewhere. */
export async function changePlaces(event: RequestEvent, token: string): Promise<void> {
	if (event.locals.actor.kind === 'person') await runAct(signOut, event.locals.actor, {})
	keepSession(event, token)
}
