import { type RequestEvent, redirect } from '@sveltejs/kit'
import type * as v from 'valibot'
import { type ActDefinition, runAct } from '#db'
import { dayAt } from '#kernel'
import { type PostedForm, readForm, refusedForm } from '#pages'
import { currencySign } from '#phrases'
import { answerReferral, referralByLink, undoMove } from '#referrals/server'
import { answerIn, chosenIn } from '../answer-input.ts'
import { referralView } from '../sheet-view.ts'
import type { Actions, PageServerLoad } from './$types'

/** A recommendation by the link of its mail. Looking changes nothing: mail scanners open every link. */
export const load: PageServerLoad = async ({ params, url, locals }) => {
	const now = Temporal.Now.instant()
	const linked = await referralByLink(params.token, now)
	if (linked.state !== 'open') {
		locals.isGone = true
		return { link: linked.state, sheet: null, chosen: null, currency: '', year: 0 }
	}
	const { sheet } = linked
	return {
		link: linked.state,
		sheet: referralView(sheet, locals.locale),
		chosen: chosenIn(url),
		currency: currencySign(sheet.currency, locals.locale),
		year: dayAt(now, sheet.timeZone).year,
	}
}

export const actions: Actions = {
	answer: (event) => actByLink(event, answerReferral, answerIn),
	undo: (event) => actByLink(event, undoMove, () => ({})),
}

/** Acts as the person the link was made for, whoever is signed in on this device. */
async function actByLink<Schema extends v.GenericSchema>(
	event: RequestEvent<{ token: string }>,
	definition: ActDefinition<Schema, unknown>,
	inputOf: (posted: PostedForm) => Record<string, unknown>,
) {
	const posted = await readForm(event.request)
	const linked = await referralByLink(event.params.token, Temporal.Now.instant())
	if (linked.state === 'open')
		try {
			const { id: referralId, firmId } = linked.sheet
			const input = { firmId, referralId, ...inputOf(posted) }
			await runAct(definition, linked.actor, input, { key: posted.key })
		} catch (caught) {
			return refusedForm(event, caught, posted, 'answer')
		}
	redirect(303, `/recommandation/${event.params.token}`)
}
