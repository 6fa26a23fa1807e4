import type { RequestEvent } from '@sveltejs/kit'
import { changePlaces, clientAddress, spendTry } from '#accounts/server'
import { mailLeaves } from '#mail/server'
import type { PostedForm } from '#pages'

/**
 * Counts a try at a link: 256 bits are not guessed, this spares the database. Whoever would open an
 * account is counted by their link too: the answer tells that an address has an account already.
 */
export async function spendLinkTry(
	event: RequestEvent<{ token: string }>,
	newcomer?: ReturnType<typeof newcomerIn>,
): Promise<void> {
	const address = clientAddress(event)
	await spendTry('link', { account: null, address })
	if (newcomer) await spendTry('open-account', { account: event.params.token, address })
}

/**
 * Somebody new, as the form of a link says them; nothing when they are signed in. Where no mail leaves,
 * nobody could come back without a password: an empty one is then at fault.
 */
export function newcomerIn(event: RequestEvent, posted: PostedForm) {
	if (event.locals.actor.kind === 'person') return undefined
	return {
		givenName: posted.text('newcomer.givenName'),
		familyName: posted.text('newcomer.familyName'),
		email: posted.text('newcomer.email'),
		password: posted.optional('newcomer.password') ?? (mailLeaves() ? undefined : ''),
		locale: event.locals.locale,
	}
}

/** Keeps the session that opening an account gave, if it gave one. */
export async function keepNewSession(event: RequestEvent, session: string | null): Promise<void> {
	if (session) await changePlaces(event, session)
}
