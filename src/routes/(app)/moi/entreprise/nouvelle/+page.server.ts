import { redirect } from '@sveltejs/kit'
import { clientAddress, spendTry } from '#accounts/server'
import { parseSiren } from '#firms'
import { askRegisterInTurn, createFirm, registerPrefill } from '#firms/server'
import { personOf } from '#kernel'
import { readForm, refusedForm, screen, toSignIn, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** The record of a firm, begun by hand or from the register. */
export const load: PageServerLoad = async (event) => {
	await screen(event, async () => null)
	return {}
}

export const actions: Actions = {
	/** Asks the register outside any transaction: what it says fills what is empty, and nothing is written. */
	lookUp: async (event) => {
		const posted = await readForm(event.request)
		if (event.locals.actor.kind !== 'person') toSignIn(event)
		const siren = parseSiren(posted.text('siren'))
		const { typed } = posted
		if (!siren.ok) return { typed, lookUp: { state: 'malformed' as const, minutes: 0 } }
		try {
			const account = personOf(event.locals.actor)
			await spendTry('register', { account, address: clientAddress(event) })
		} catch (caught) {
			return refusedForm(event, caught, posted)
		}
		const answer = await askRegisterInTurn(siren.value)
		const found = 'firm' in answer ? answer.firm : {}
		const filled = await screen(event, (look) => registerPrefill(look, found))
		const kept = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''))
		return {
			typed: { ...filled, ...kept, registerState: answer.state === 'busy' ? '' : answer.state },
			lookUp: { state: answer.state, minutes: minutesUntil(answer) },
		}
	},
	create: async (event) => {
		const posted = await readForm(event.request)
		const outcome = await tryAct(event, createFirm, posted, {
			name: posted.text('name'),
			kind: posted.optional('kind'),
			country: posted.optional('country'),
			siren: posted.optional('siren'),
			siret: posted.optional('siret'),
			nafCode: posted.optional('nafCode'),
			postcode: posted.optional('postcode'),
			commune: posted.optional('commune'),
			headcountBand: posted.optional('headcountBand'),
			registerState: posted.optional('registerState'),
		})
		if (outcome.refused) return outcome.refused
		redirect(303, `/e/${outcome.answer.firmId}/fiche`)
	},
}

function minutesUntil(answer: { state: string; until?: Temporal.Instant }): number {
	if (!answer.until) return 0
	return Math.max(1, Math.ceil(Temporal.Now.instant().until(answer.until).total('minutes')))
}
