import { redirect } from '@sveltejs/kit'
import { dayAt } from '#kernel'
import { readForm, tryAct } from '#pages'
import { formatDay } from '#phrases'
import { noteByLink, objectToNote } from '#ties/server'
import type { Actions, PageServerLoad } from './$types'

/** What somebody noted about the person who holds the link. Looking changes nothing. */
export const load: PageServerLoad = async ({ params, locals }) => {
	const linked = await noteByLink(params.token, Temporal.Now.instant())
	if (linked.state !== 'open') {
		locals.isGone = true
		return { link: linked.state, note: null }
	}
	const { note, author, firm } = linked
	const day = (at: Temporal.Instant) => formatDay(dayAt(at, 'Europe/Paris'), locals.locale)
	return {
		link: linked.state,
		note: {
			author: [author, firm].filter(Boolean).join(', '),
			name: note.name,
			firmName: note.firmName,
			sinceYear: note.sinceYear,
			words: note.words,
			notedOn: day(note.notedAt),
			until: day(note.expiresAt),
		},
	}
}

export const actions: Actions = {
	object: async (event) => {
		const posted = await readForm(event.request)
		const { refused } = await tryAct(event, objectToNote, posted, { token: event.params.token })
		return refused ?? redirect(303, `/note/${event.params.token}`)
	},
}
