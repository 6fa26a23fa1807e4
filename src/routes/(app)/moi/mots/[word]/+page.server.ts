import { type RequestEvent, redirect } from '@sveltejs/kit'
import { runAct } from '#db'
import { answerWord, openWord, threadOf, withdrawWord, wordSheet } from '#everyday/server'
import { idIn, readForm, screen, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** One word, for who it is for or its author. That it was opened is counted, once, when its page is read. */
export const load: PageServerLoad = async (event) => {
	const wordId = idIn(event, 'word')
	const sheet = await screen(event, async (look) => {
		const read = await wordSheet(look, { wordId })
		return {
			...read,
			thread: read.word.sentAt ? await threadOf(look, { kind: 'word', objectId: wordId }) : null,
			done: event.url.searchParams.get('fait'),
		}
	})
	if (!sheet.isOpened && !sheet.isAuthor && !isFetchedAhead(event))
		await runAct(openWord, event.locals.actor, { wordId })
	return sheet
}

export const actions: Actions = {
	answer: async (event) => {
		const posted = await readForm(event.request)
		const personId = posted.optional('personId')
		const input = {
			wordId: idIn(event, 'word'),
			...(personId && { personId }),
			body: posted.text(personId ? `body-${personId}` : 'answer'),
		}
		const { refused } = await tryAct(event, answerWord, posted, input, `answer ${personId ?? ''}`)
		return refused ?? redirect(303, `/moi/mots/${input.wordId}?fait=repondu#reponses`)
	},
	withdraw: async (event) => {
		const posted = await readForm(event.request)
		const wordId = idIn(event, 'word')
		const { refused } = await tryAct(event, withdrawWord, posted, { wordId })
		return refused ?? redirect(303, `/moi/mots/${wordId}`)
	},
}

/** A browser that reads a page in case it is wanted has opened nothing. */
function isFetchedAhead({ request }: RequestEvent): boolean {
	return /prefetch|prerender/.test(request.headers.get('sec-purpose') ?? '')
}
