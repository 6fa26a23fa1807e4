import { type RequestEvent, redirect } from '@sveltejs/kit'
import type * as v from 'valibot'
import type { ActDefinition } from '#db'
import { typedDay } from '#firms'
import { idIn, type PostedForm, readForm, screen, tryAct } from '#pages'
import { mostActions } from '#peer-help'
import {
	chooseRole,
	joinSession,
	keepLearning,
	leaveSession,
	openStep,
	proposeSubject,
	sayFollowed,
	sessionSheet,
	timeSteps,
	voteSubject,
	withdrawSubject,
	writePlan,
} from '#peer-help/server'
import type { Actions, PageServerLoad } from './$types'

/** A peer-help session: its pact first, then what its peers share. */
export const load: PageServerLoad = (event) =>
	screen(event, async (look) => {
		const sheet = await sessionSheet(look, { meetingId: idIn(event, 'meeting') })
		const { session } = sheet
		return {
			...sheet,
			session: session && {
				...session,
				minutes: [...session.minutes],
				typedActions: session.actions.map(({ what, dueOn }) => ({
					what,
					dueOn: dueOn ? typedDay(dueOn) : '',
				})),
			},
			done: event.url.searchParams.get('fait'),
		}
	})

export const actions: Actions = {
	join: (event) =>
		post(event, joinSession, 'join', (posted) => ({
			accepts: posted.ticked('accepts'),
			pactId: posted.optional('pactId'),
			locale: event.locals.locale,
		})),
	leave: (event) => post(event, leaveSession, 'leave', () => ({})),
	subject: (event) =>
		post(event, proposeSubject, 'subject', (posted) => ({
			kind: posted.text('kind'),
			words: posted.text('words'),
		})),
	withdraw: (event) => post(event, withdrawSubject, 'withdraw', () => ({})),
	vote: (event) =>
		post(event, voteSubject, 'vote', (posted) => ({ forPerson: posted.text('forPerson') })),
	role: (event) =>
		post(event, chooseRole, 'role', (posted) => ({
			role: posted.text('role'),
			personId: posted.text('personId'),
		})),
	times: (event) =>
		post(event, timeSteps, 'times', (posted) => ({
			followUp: posted.number('step0'),
			minutes: [1, 2, 3, 4, 5, 6].map((step) => posted.number(`step${step}`) ?? Number.NaN),
		})),
	begin: (event) =>
		post(event, openStep, 'begin', (posted) => ({ seen: posted.number('seen') ?? 0 }), '/ecran'),
	plan: (event) =>
		post(event, writePlan, 'plan', (posted) => ({
			readers: posted.text('readers'),
			actions: Array.from({ length: mostActions }, (_, place) => ({
				what: posted.text(`what${place + 1}`),
				dueOn: posted.optional(`due${place + 1}`),
			})).filter(({ what, dueOn }) => what || dueOn),
		})),
	follow: (event) =>
		post(event, sayFollowed, 'follow', (posted) => ({
			actionId: posted.text('actionId'),
			said: posted.text('said'),
			words: posted.optional('words'),
		})),
	note: (event) =>
		post(event, keepLearning, 'note', (posted) => ({ body: posted.optional('body') })),
}

/** The section of the page that each form is in. */
const sections: Record<string, string> = {
	join: 'groupe',
	role: 'groupe',
	subject: 'sujets',
	withdraw: 'sujets',
	vote: 'sujets',
	times: 'temps',
	plan: 'plan',
	follow: 'plan',
	note: 'note',
}

async function post<Schema extends v.GenericSchema, Answer>(
	event: RequestEvent,
	definition: ActDefinition<Schema, Answer>,
	form: string,
	inputOf: (posted: PostedForm) => Record<string, unknown>,
	leadsTo = '',
) {
	const meetingId = idIn(event, 'meeting')
	const posted = await readForm(event.request)
	const input = { meetingId, ...inputOf(posted) }
	const { refused } = await tryAct(event, definition, posted, input, form)
	if (refused) return refused
	if (leadsTo) redirect(303, `/moi/entraide/${meetingId}${leadsTo}`)
	redirect(303, `/moi/entraide/${meetingId}?fait=${form}#${sections[form] ?? ''}`)
}
