import { type RequestEvent, redirect } from '@sveltejs/kit'
import type * as v from 'valibot'
import type { ActDefinition } from '#db'
import { dayAt } from '#kernel'
import { idIn, type PostedForm, readForm, screen, tryAct } from '#pages'
import { currencySign, formatDay } from '#phrases'
import {
	answerReferral,
	declareAmount,
	draftPage,
	dropDraft,
	recordWithdrawal,
	referralSheet,
	saveDraft,
	sayThanks,
	sendReferral,
	undoMove,
	undoThanks,
	writeNote,
} from '#referrals/server'
import { amountIn, answerIn, chosenIn } from '../../../../../recommandation/answer-input.ts'
import { referralView } from '../../../../../recommandation/sheet-view.ts'
import { recommendationIn } from '../recommendation-in.ts'
import type { Actions, PageServerLoad } from './$types'

/** One recommendation, for one of its two firms; a draft that has not left is its form. */
export const load: PageServerLoad = async (event) => {
	const { locale } = event.locals
	const named = namedIn(event)
	return screen(event, async (look) => {
		const sheet = await referralSheet(look, named)
		const isForm = sheet.state === 'drafted' && !sheet.move
		const draft = isForm ? await draftPage(look, named) : null
		return {
			sheet: referralView(sheet, locale),
			draft: draft && {
				to: draft.to,
				competes: draft.competes,
				received: draft.received.map(({ day, ...one }) => ({
					...one,
					day: formatDay(dayAt(day, 'Europe/Paris'), locale),
				})),
				values: draft.draft ? valuesOf(draft.draft) : {},
			},
			chosen: chosenIn(event.url),
			currency: currencySign(sheet.currency, locale),
			year: dayAt(look.now, sheet.timeZone).year,
		}
	})
}

type Draft = NonNullable<Awaited<ReturnType<typeof draftPage>>['draft']>

function valuesOf({ third, agreedOn, agreedBy, ...draft }: Draft): Record<string, string> {
	return {
		tier: draft.tier,
		urgency: draft.urgency,
		effort: String(draft.effort),
		name: third?.name ?? '',
		organisation: third?.organisation ?? '',
		email: third?.email ?? '',
		phone: third?.phone ?? '',
		need: third?.need ?? '',
		agreedOn: agreedOn ? agreedOn.toLocaleString('fr-FR') : '',
		agreedBy: agreedBy ?? '',
		cameFrom: draft.cameFrom ?? '',
		note: draft.note ?? '',
	}
}

export const actions: Actions = {
	answer: (event) => doing(event, answerReferral, answerIn, 'answer'),
	undo: (event) => doing(event, undoMove, () => ({})),
	note: (event) => doing(event, writeNote, (posted) => ({ words: posted.text('note') }), 'note'),
	amount: (event) =>
		doing(event, declareAmount, (posted) => ({ amount: '', ...amountIn(posted) }), 'amount'),
	thank: (event) =>
		doing(event, sayThanks, (posted) => ({ words: posted.text('thanks') }), 'thank'),
	unthank: async (event) => {
		const posted = await readForm(event.request)
		const { firmId } = namedIn(event)
		const input = { firmId, thanksId: posted.text('thanksId') }
		const { refused } = await tryAct(event, undoThanks, posted, input)
		return refused ?? back(event)
	},
	forget: (event) => doing(event, recordWithdrawal, () => ({})),
	send: (event) => writing(event, sendReferral),
	keep: (event) => writing(event, saveDraft),
	drop: async (event) => {
		const posted = await readForm(event.request)
		const { refused } = await tryAct(event, dropDraft, posted, namedIn(event))
		if (refused) return refused
		redirect(303, `/e/${namedIn(event).firmId}/recommandations?liste=donnees`)
	},
}

function namedIn(event: RequestEvent) {
	return { firmId: idIn(event, 'firm'), referralId: idIn(event, 'referral') }
}

function back(event: RequestEvent): never {
	const { firmId, referralId } = namedIn(event)
	redirect(303, `/e/${firmId}/recommandations/${referralId}`)
}

async function doing<Schema extends v.GenericSchema>(
	event: RequestEvent,
	act: ActDefinition<Schema, unknown>,
	inputOf: (posted: PostedForm) => Record<string, unknown>,
	form = '',
) {
	const posted = await readForm(event.request)
	const input = { ...namedIn(event), ...inputOf(posted) }
	const { refused } = await tryAct(event, act, posted, input, form)
	return refused ?? back(event)
}

/** The draft's form, sent or kept again. */
async function writing<Schema extends v.GenericSchema>(
	event: RequestEvent,
	act: ActDefinition<Schema, unknown>,
) {
	const posted = await readForm(event.request)
	const { referralId } = namedIn(event)
	const input = { ...recommendationIn(event, posted), referralId }
	const { refused } = await tryAct(event, act, posted, input, 'draft')
	return refused ?? back(event)
}
