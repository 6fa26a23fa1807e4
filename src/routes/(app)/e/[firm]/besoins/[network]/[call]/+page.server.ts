import { type RequestEvent, redirect } from '@sveltejs/kit'
import type * as v from 'valibot'
import type { ActDefinition } from '#db'
import { dayAt } from '#kernel'
import { idIn, type PostedForm, readForm, screen, tryAct } from '#pages'
import { formatDay } from '#phrases'
import {
	answerCall,
	callSheet,
	chooseCallAnswer,
	closeCall,
	withdrawCallAnswer,
} from '#ties/server'
import type { Actions, PageServerLoad } from './$types'

const zone = 'Europe/Paris'

/** One published need: for whoever published, the answers; for another firm, its own. */
export const load: PageServerLoad = async (event) => {
	const { locale } = event.locals
	const day = (on: Temporal.PlainDate) => formatDay(on, locale)
	const { call, answers, ...rest } = await screen(event, (look) => callSheet(look, named(event)))
	const { startsOn, endsOn, publishedAt, expiresAt, closedAt, ...line } = call
	return {
		...rest,
		call: {
			...line,
			isClosed: closedAt !== null,
			firstDay: startsOn && day(startsOn),
			lastDay: endsOn && day(endsOn),
			publishedOn: day(dayAt(publishedAt, zone)),
			until: day(dayAt(expiresAt, zone)),
		},
		answers: answers.map(({ answeredAt, chosenAt, ...answer }) => ({
			...answer,
			day: day(dayAt(answeredAt, zone)),
			isChosen: chosenAt !== null,
		})),
		isSent: event.url.searchParams.get('fait') === 'repondu',
	}
}

export const actions: Actions = {
	answer: (event) =>
		act(
			event,
			answerCall,
			(posted) => ({
				...named(event),
				kind: posted.text('kind'),
				words: posted.optional('words'),
			}),
			'answer',
			'?fait=repondu',
		),
	withdraw: (event) => act(event, withdrawCallAnswer, (posted) => answered(event, posted)),
	choose: (event) => act(event, chooseCallAnswer, (posted) => answered(event, posted)),
	close: (event) =>
		act(
			event,
			closeCall,
			(posted) => ({
				...named(event),
				because: posted.text('because'),
			}),
			'close',
		),
}

async function act<Schema extends v.GenericSchema, Answer>(
	event: RequestEvent,
	definition: ActDefinition<Schema, Answer>,
	inputOf: (posted: PostedForm) => Record<string, unknown>,
	form = '',
	query = '',
) {
	const posted = await readForm(event.request)
	const { refused } = await tryAct(event, definition, posted, inputOf(posted), form)
	if (refused) return refused
	redirect(303, `${event.url.pathname}${query}`)
}

function named(event: RequestEvent) {
	return {
		firmId: idIn(event, 'firm'),
		networkId: idIn(event, 'network'),
		callId: idIn(event, 'call'),
	}
}

function answered(event: RequestEvent, posted: PostedForm) {
	const { firmId, networkId } = named(event)
	return { firmId, networkId, answerId: posted.text('answerId') }
}
