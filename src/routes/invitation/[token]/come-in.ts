import { type RequestEvent, redirect } from '@sveltejs/kit'
import { changePlaces, clientAddress, deviceIn, spendTry } from '#accounts/server'
import { type ActDefinition, runAct } from '#db'
import { mailLeaves } from '#mail/server'
import { type PostedForm, readForm, refusedForm } from '#pages'

type OfferEvent = RequestEvent<{ token: string }>

/** What is offered, as whoever holds the link may read it. Opening the page accepts nothing. */
export async function showOffer<Offer extends { state: string }>(
	event: OfferEvent,
	read: (token: string) => Promise<Offer>,
) {
	await spendLinkTry(event)
	const offer = await read(event.params.token)
	event.locals.isGone = offer.state !== 'open'
	return {
		offer,
		isSignedIn: event.locals.actor.kind === 'person',
		mailLeaves: mailLeaves(),
		here: event.url.pathname,
	}
}

/** Takes what the link offers, as somebody signed in or somebody new, and goes where it led. */
export async function takeOffer<Taken extends { session: string | null }>(
	event: OfferEvent,
	// biome-ignore lint/suspicious/noExplicitAny: each act checks its own input
	act: ActDefinition<any, Taken>,
	addressOf: (taken: Taken) => string,
	chosen: (posted: PostedForm) => object = () => ({}),
) {
	const posted = await readForm(event.request)
	const newcomer = newcomerIn(event, posted)
	try {
		await spendLinkTry(event, newcomer)
		const taken = await runAct(act, event.locals.actor, {
			...chosen(posted),
			token: event.params.token,
			newcomer,
			device: deviceIn(event),
		})
		if (taken.session) await changePlaces(event, taken.session)
		redirect(303, addressOf(taken))
	} catch (caught) {
		return refusedForm(event, caught, posted)
	}
}

/**
 * Counts a try at a link: 256 bits are not guessed, this spares the database. Whoever would open an
 * account is counted by their link too: the answer tells that an address has an account already.
 */
export async function spendLinkTry(
	event: OfferEvent,
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
