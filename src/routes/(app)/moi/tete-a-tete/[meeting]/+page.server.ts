import { type RequestEvent, redirect } from '@sveltejs/kit'
import type * as v from 'valibot'
import type { ActDefinition } from '#db'
import { typedDay } from '#firms'
import {
	answerOneToOne,
	keepNote,
	oneToOneSheet,
	sayHeld,
	withdrawOneToOne,
} from '#one-to-ones/server'
import { idIn, type PostedForm, readForm, screen, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** A one-to-one of one's own. */
export const load: PageServerLoad = (event) =>
	screen(event, async (look) => {
		const sheet = await oneToOneSheet(look, { oneToOneId: idIn(event, 'meeting') })
		return { ...sheet, typedToday: typedDay(sheet.today), done: event.url.searchParams.get('fait') }
	})

export const actions: Actions = {
	answer: (event) =>
		post(event, answerOneToOne, 'answer', (posted) => ({ answer: posted.text('answer') })),
	say: (event) =>
		post(event, sayHeld, 'say', (posted) => {
			const said = posted.text('said')
			return { said, ...(said === 'held' && { heldOn: posted.optional('heldOn') }) }
		}),
	note: (event) => post(event, keepNote, 'note', (posted) => ({ body: posted.optional('body') })),
	withdraw: (event) => post(event, withdrawOneToOne, 'withdraw', () => ({})),
}

async function post<Schema extends v.GenericSchema, Answer>(
	event: RequestEvent,
	definition: ActDefinition<Schema, Answer>,
	form: string,
	inputOf: (posted: PostedForm) => Record<string, unknown>,
) {
	const oneToOneId = idIn(event, 'meeting')
	const posted = await readForm(event.request)
	const { refused } = await tryAct(
		event,
		definition,
		posted,
		{ oneToOneId, ...inputOf(posted) },
		form,
	)
	return refused ?? redirect(303, `/moi/tete-a-tete/${oneToOneId}?fait=${form}`)
}
