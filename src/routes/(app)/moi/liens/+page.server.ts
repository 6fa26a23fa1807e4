import { type RequestEvent, redirect } from '@sveltejs/kit'
import type * as v from 'valibot'
import type { ActDefinition } from '#db'
import { typedDay } from '#firms'
import { dayAt, isId } from '#kernel'
import { type PostedForm, readForm, screen, tryAct } from '#pages'
import { formatDay } from '#phrases'
import {
	blockPerson,
	confirmTie,
	declareTie,
	declineTie,
	myTies,
	setGoBetweenRule,
	unblockPerson,
	withdrawTie,
} from '#ties/server'
import type { Actions, PageServerLoad } from './$types'

const done = ['declared', 'confirmed', 'ruleSaved'] as const

/** One's own ties, what waits both ways, one's rules as a go-between. */
export const load: PageServerLoad = async (event) => {
	const { locale } = event.locals
	const { rule, ...mine } = await screen(event, myTies)
	const day = (on: Temporal.PlainDate) => formatDay(on, locale)
	const worded = (list: typeof mine.ties) =>
		list.map(({ declaration, strength, facts, ...tie }) => ({
			...tie,
			word: strength.word,
			declarationId: declaration?.id ?? null,
			facts: facts.map(({ happenedOn, ...fact }) => ({ ...fact, day: day(happenedOn) })),
		}))
	const until = rule.optedOutUntil
	const isOver =
		until && Temporal.PlainDate.compare(until, dayAt(Temporal.Now.instant(), 'UTC')) < 0
	const person = event.url.searchParams.get('personne')
	return {
		toConfirm: worded(mine.toConfirm),
		waiting: worded(mine.waiting),
		ties: worded(mine.ties),
		blocked: mine.blocked,
		candidates: mine.candidates,
		rule: {
			isOptedOut: rule.optedOutAt !== null && !isOver,
			until: until && !isOver ? typedDay(until) : '',
			monthlyCap: rule.monthlyCap,
		},
		chosen: isId(person) ? person : null,
		done: done.find((one) => one === event.url.searchParams.get('fait')) ?? null,
	}
}

export const actions: Actions = {
	declare: async (event) => {
		const posted = await readForm(event.request)
		const outcome = await tryAct(
			event,
			declareTie,
			posted,
			{
				personId: posted.text('personId'),
				sinceYear: posted.number('sinceYear'),
				words: posted.optional('words'),
			},
			'declare',
		)
		if (outcome.refused) return outcome.refused
		redirect(303, `/moi/liens?fait=${outcome.answer.isConfirmed ? 'confirmed' : 'declared'}`)
	},
	confirm: (event) => settle(event, confirmTie, declared, '?fait=confirmed'),
	decline: (event) => settle(event, declineTie, declared),
	withdraw: (event) => settle(event, withdrawTie, declared),
	block: (event) => settle(event, blockPerson, named),
	unblock: (event) => settle(event, unblockPerson, named),
	rule: async (event) => {
		const posted = await readForm(event.request)
		const isOptedOut = posted.text('serve') === 'pause'
		const input = {
			isOptedOut,
			optedOutUntil: isOptedOut ? posted.optional('until') : undefined,
			monthlyCap: posted.number('monthlyCap'),
		}
		const { refused } = await tryAct(event, setGoBetweenRule, posted, input, 'rule')
		if (refused) return refused
		redirect(303, '/moi/liens?fait=ruleSaved#regle')
	},
}

async function settle<Schema extends v.GenericSchema, Answer>(
	event: RequestEvent,
	definition: ActDefinition<Schema, Answer>,
	inputOf: (posted: PostedForm) => Record<string, string>,
	query = '',
) {
	const posted = await readForm(event.request)
	const { refused } = await tryAct(event, definition, posted, inputOf(posted))
	if (refused) return refused
	redirect(303, `/moi/liens${query}`)
}

function declared(posted: PostedForm) {
	return { declarationId: posted.text('declarationId') }
}

function named(posted: PostedForm) {
	return { personId: posted.text('personId') }
}
