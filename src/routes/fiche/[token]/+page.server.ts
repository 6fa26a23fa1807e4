import { redirect } from '@sveltejs/kit'
import { clientAddress, spendTry } from '#accounts/server'
import { runAct } from '#db'
import type { Actor } from '#kernel'
import { answerConfirmation, confirmationPage, correctSheet } from '#listings/server'
import { readForm, refusedForm } from '#pages'
import { descriptionIn } from '../../reseaux/description-form.ts'
import type { Actions, PageServerLoad } from './$types'

/** The question « still right? », by its link. Looking changes nothing: mail scanners open every link. */
export const load: PageServerLoad = async ({ params, url }) => ({
	page: await confirmationPage(params.token),
	isCorrecting: url.searchParams.has('corriger'),
	done: url.searchParams.get('fait'),
})

/** The link alone answers, whoever is signed in on this device; a spent link has nothing to replay. */
const nobody: Actor = { kind: 'anonymous' }

export const actions: Actions = {
	answer: async (event) => {
		const posted = await readForm(event.request)
		const answer = posted.text('answer')
		try {
			await spendTry('link', { account: null, address: clientAddress(event) })
			await runAct(answerConfirmation, nobody, { token: event.params.token, answer })
		} catch (caught) {
			return refusedForm(event, caught, posted)
		}
		redirect(303, `/fiche/${event.params.token}?fait=${answer}`)
	},
	correct: async (event) => {
		const posted = await readForm(event.request)
		try {
			await spendTry('link', { account: null, address: clientAddress(event) })
			const input = { token: event.params.token, ...descriptionIn(posted) }
			await runAct(correctSheet, nobody, input)
		} catch (caught) {
			return refusedForm(event, caught, posted)
		}
		redirect(303, `/fiche/${event.params.token}?fait=correct`)
	},
}
