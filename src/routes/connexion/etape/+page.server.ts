import { redirect } from '@sveltejs/kit'
import { safePath } from '#accounts'
import { myProtection } from '#accounts/server'
import { reading } from '#db'
import { proofsLeadingTo } from '../proofs.ts'
import type { Actions, PageServerLoad } from './$types'

/** The second factor of a sign-in: a code, or a passkey. Nothing else opens before it is given. */
export const load: PageServerLoad = async (event) => {
	const goesTo = safePath(event.url.searchParams.get('vers'))
	const { awaiting } = event.locals
	if (awaiting?.step !== 'code') redirect(303, goesTo ?? '/')
	const now = Temporal.Now.instant()
	const { passkeys, passkeysServe } = await reading(awaiting.actor, (tx) =>
		myProtection({ tx, actor: awaiting.actor, now }),
	)
	return { goesTo, hasPasskeys: passkeysServe && passkeys.length > 0 }
}

export const actions: Actions = proofsLeadingTo('/')
