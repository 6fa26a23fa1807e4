import { redirect } from '@sveltejs/kit'
import { deletePasskey, myProtection, registerPasskey, renamePasskey } from '#accounts/server'
import { runAct } from '#db'
import { dayAt, Refusal } from '#kernel'
import { readForm, refusedForm, screen, tryAct } from '#pages'
import { formatDay } from '#phrases'
import { passkeyAnswer } from '../../../../connexion/passkey-answer.ts'
import type { Actions, PageServerLoad } from './$types'

const done = ['ajoutee', 'retiree', 'renommee']

/** One's passkeys: add, name, remove. Adding and removing ask who one is, when that is long ago. */
export const load: PageServerLoad = async (event) => {
	const { passkeys, passkeysServe, isFresh } = await screen(event, myProtection)
	const { locale } = event.locals
	if (!isFresh) redirect(303, '/connexion/verifier?vers=/moi/compte/cles')
	const dayOf = (at: Temporal.Instant) => formatDay(dayAt(at, 'Europe/Paris'), locale)
	const told = event.url.searchParams.get('fait') ?? ''
	return {
		passkeysServe,
		passkeys: passkeys.map(({ id, name, isSynced, createdAt, usedAt }) => ({
			id,
			name,
			isSynced,
			day: dayOf(createdAt),
			used: usedAt && dayOf(usedAt),
		})),
		done: done.includes(told) ? told : null,
	}
}

export const actions: Actions = {
	add: async (event) => {
		const posted = await readForm(event.request)
		const { actor } = event.locals
		if (actor.kind !== 'person') redirect(303, '/connexion?vers=/moi/compte/cles')
		try {
			const { isRegistered } = await runAct(registerPasskey, actor, {
				...passkeyAnswer(posted),
				name: posted.text('name'),
			})
			if (!isRegistered) throw new Refusal('accounts.passkeyRefused', {}, 403)
		} catch (caught) {
			return refusedForm(event, caught, posted, 'add')
		}
		redirect(303, '/moi/compte/cles?fait=ajoutee')
	},
	rename: async (event) => {
		const posted = await readForm(event.request)
		const input = { passkeyId: posted.text('passkeyId'), name: posted.text('name') }
		const { refused } = await tryAct(event, renamePasskey, posted, input, input.passkeyId)
		if (refused) return refused
		redirect(303, '/moi/compte/cles?fait=renommee')
	},
	remove: async (event) => {
		const posted = await readForm(event.request)
		const passkeyId = posted.text('passkeyId')
		const { refused } = await tryAct(event, deletePasskey, posted, { passkeyId }, passkeyId)
		if (refused) return refused
		redirect(303, '/moi/compte/cles?fait=retiree')
	},
}
