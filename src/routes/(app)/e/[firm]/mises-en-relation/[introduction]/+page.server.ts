import { type RequestEvent, redirect } from '@sveltejs/kit'
import { threadOf } from '#everyday/server'
import { dayAt } from '#kernel'
import { idIn, readForm, screen, tryAct } from '#pages'
import { formatDay, formatWeekday } from '#phrases'
import { introductionSheet, sayOutcome, thankGoBetweens, withdrawIntroduction } from '#ties/server'
import type { Actions, PageServerLoad } from './$types'

const zone = 'Europe/Paris'

/** One introduction: until when it is asked, then who led there and the card, or that nothing came of it. */
export const load: PageServerLoad = async (event) => {
	const { locale } = event.locals
	const { sheet, thread } = await screen(event, async (look) => {
		const { introductionId: objectId } = named(event)
		const sheet = await introductionSheet(look, named(event))
		// Both ends talk, not their colleagues.
		const isEnd = sheet.isMine && sheet.state === 'introduced'
		const thread = isEnd ? await threadOf(look, { kind: 'introduction', objectId }) : null
		return { sheet, thread }
	})
	const { askedAt, endsAt, ...rest } = sheet
	return {
		...rest,
		thread,
		askedOn: formatDay(dayAt(askedAt, zone), locale),
		endDay: formatWeekday(dayAt(endsAt, zone), locale),
	}
}

export const actions: Actions = {
	withdraw: async (event) => {
		const posted = await readForm(event.request)
		const { refused } = await tryAct(event, withdrawIntroduction, posted, named(event))
		return refused ?? back(event)
	},
	thank: async (event) => {
		const posted = await readForm(event.request)
		const { introductionId } = named(event)
		const input = { introductionId, words: posted.text('words') }
		const { refused } = await tryAct(event, thankGoBetweens, posted, input, 'thank')
		return refused ?? back(event)
	},
	outcome: async (event) => {
		const posted = await readForm(event.request)
		const said = posted.optional('wasUseful')
		const { refused } = await tryAct(
			event,
			sayOutcome,
			posted,
			{
				introductionId: named(event).introductionId,
				met: posted.ticked('met') ? posted.text('met') === 'yes' : undefined,
				...(said && { wasUseful: said === 'yes' }),
			},
			'outcome',
		)
		return refused ?? back(event)
	},
}

function named(event: RequestEvent) {
	return { firmId: idIn(event, 'firm'), introductionId: idIn(event, 'introduction') }
}

function back(event: RequestEvent): never {
	const { firmId, introductionId } = named(event)
	redirect(303, `/e/${firmId}/mises-en-relation/${introductionId}`)
}
