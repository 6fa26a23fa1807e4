import { redirect } from '@sveltejs/kit'
import { clientAddress, spendTry } from '#accounts/server'
import { runAct } from '#db'
import type { Actor } from '#kernel'
import { readForm, refusedForm } from '#pages'
import { formatDay } from '#phrases'
import { thirdPartyPage, withdrawConsent } from '#referrals/server'
import type { Actions, PageServerLoad } from './$types'

/** What is held of a third party, by the link of their mail. Looking changes nothing: scanners open every link. */
export const load: PageServerLoad = async ({ params, locals }) => {
	const page = await thirdPartyPage(params.token, Temporal.Now.instant())
	if (page.state !== 'open') {
		locals.isGone = page.state !== 'forgotten'
		return { state: page.state, page: null }
	}
	const { state, agreedOn, ...rest } = page
	return { state, page: { ...rest, agreedOn: formatDay(agreedOn, locals.locale) } }
}

/** The link alone acts, whoever is signed in on this device; a spent link has nothing to replay. */
const nobody: Actor = { kind: 'anonymous' }

export const actions: Actions = {
	default: async (event) => {
		const posted = await readForm(event.request)
		try {
			await spendTry('link', { account: null, address: clientAddress(event) })
			const opposes = posted.ticked('opposes')
			await runAct(withdrawConsent, nobody, { token: event.params.token, opposes })
		} catch (caught) {
			return refusedForm(event, caught, posted)
		}
		redirect(303, `/accord/${event.params.token}`)
	},
}
