import { redirect } from '@sveltejs/kit'
import { runAct } from '#db'
import { dayAt, isId } from '#kernel'
import { readForm, refusedForm, screen, tryAct } from '#pages'
import { formatDay } from '#phrases'
import { eraseNote, informOutsider, myNotes, writeNote } from '#ties/server'
import { settle } from '../settle.ts'
import type { Actions, PageServerLoad } from './$types'

const done = ['written', 'erased'] as const
const zone = 'Europe/Paris'

/** One's notes about people who are no users here, the one being corrected, and until when each lives. */
export const load: PageServerLoad = async (event) => {
	const { locale } = event.locals
	const { notes, keptMonths } = await screen(event, myNotes)
	const day = (at: Temporal.Instant) => formatDay(dayAt(at, zone), locale)
	const now = Temporal.Now.instant()
	const chosen = event.url.searchParams.get('note')
	return {
		keptMonths,
		notes: notes.map(({ notedAt, expiresAt, informedAt, ...note }) => {
			const dueAt = notedAt.toZonedDateTimeISO(zone).add({ months: 1 }).toInstant()
			return {
				...note,
				until: day(expiresAt),
				informed: informedAt && day(informedAt),
				informBefore: day(dueAt),
				isLate: !informedAt && Temporal.Instant.compare(now, dueAt) > 0,
			}
		}),
		editedId: isId(chosen) ? chosen : null,
		done: done.find((one) => one === event.url.searchParams.get('fait')) ?? null,
	}
}

export const actions: Actions = {
	write: async (event) => {
		const posted = await readForm(event.request)
		const input = {
			noteId: posted.optional('noteId'),
			name: posted.text('name'),
			firmName: posted.optional('firmName'),
			sinceYear: posted.number('sinceYear'),
			words: posted.optional('words'),
		}
		const { refused } = await tryAct(event, writeNote, posted, input, 'write')
		if (refused) return refused
		redirect(303, '/moi/liens/notes?fait=written')
	},
	erase: (event) =>
		settle(event, eraseNote, (posted) => ({ noteId: posted.text('noteId') }), '?fait=erased'),
	inform: async (event) => {
		const posted = await readForm(event.request)
		try {
			// Without a key: a kept answer would keep the secret of the link.
			const noteId = posted.text('noteId')
			const { url } = await runAct(informOutsider, event.locals.actor, { noteId })
			return { form: 'inform', link: { noteId, url } }
		} catch (caught) {
			return refusedForm(event, caught, posted, 'inform')
		}
	},
}
