import { redirect } from '@sveltejs/kit'
import { clientAddress, spendTry } from '#accounts/server'
import { askRegisterInTurn, keepRegisterAnswer, registerPage } from '#firms/server'
import { dayAt, notFound, personOf } from '#kernel'
import { idIn, readForm, refusedForm, screen, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** What the register of French firms knows of one's own, asked and then proposed. */
export const load: PageServerLoad = (event) =>
	screen(event, async (look) => {
		const { firm, mayEdit } = await registerPage(look, { firmId: idIn(event, 'firm') })
		if (!mayEdit) notFound()
		const { id, name, state, askedAt } = firm
		return {
			firm: { id, name },
			state: event.url.searchParams.has('fait') ? state : null,
			askedOn: askedAt && dayAt(askedAt, 'Europe/Paris'),
			isProposed: event.url.searchParams.get('fait') === 'propose',
		}
	})

export const actions: Actions = {
	default: async (event) => {
		const firmId = idIn(event, 'firm')
		const posted = await readForm(event.request)
		const { firm, mayEdit } = await screen(event, (look) => registerPage(look, { firmId }))
		if (!mayEdit) notFound()
		// The register is asked outside any transaction; without a number, the act says what is missing.
		try {
			const account = personOf(event.locals.actor)
			await spendTry('register', { account, address: clientAddress(event) })
		} catch (caught) {
			return refusedForm(event, caught, posted)
		}
		const asked = firm.siren ? await askRegisterInTurn(firm.siren) : { state: 'unknown' as const }
		if (asked.state === 'busy') {
			const minutes = Temporal.Now.instant().until(asked.until).total('minutes')
			return { busyMinutes: Math.max(1, Math.ceil(minutes)) }
		}
		const outcome = await tryAct(event, keepRegisterAnswer, posted, {
			firmId,
			state: asked.state,
			...('firm' in asked && { found: asked.firm }),
		})
		if (outcome.refused) return outcome.refused
		redirect(
			303,
			`/e/${firmId}/fiche/registre?fait=${outcome.answer.isProposed ? 'propose' : 'oui'}`,
		)
	},
}
