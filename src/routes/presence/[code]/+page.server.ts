import { redirect } from '@sveltejs/kit'
import { runAct } from '#db'
import { isId } from '#kernel'
import { checkInByCode, codePage } from '#meetings/server'
import { readForm, refusalIn, refusedForm } from '#pages'
import type { Actions, PageServerLoad } from './$types'

const outcomes = ['counts', 'same', 'older', 'frozen'] as const

/** The code at the door. Looking changes nothing: it says what the button will do. */
export const load: PageServerLoad = async ({ params, locals, url }) => {
	const asked = url.searchParams.get('fait')
	const outcome = outcomes.find((one) => one === asked) ?? null
	const name = url.searchParams.get('nom') ?? ''
	const isSignedIn = locals.actor.kind === 'person'
	try {
		const door = await codePage(params.code, locals.actor, Temporal.Now.instant())
		return { door, outcome, name, isSignedIn, code: params.code }
	} catch (caught) {
		if (refusalIn(caught)?.code !== 'meetings.codeUnknown') throw caught
		locals.isGone = true
		return { door: null, outcome: null, name, isSignedIn, code: params.code }
	}
}

export const actions: Actions = {
	default: async (event) => {
		const posted = await readForm(event.request)
		const { code } = event.params
		const attendeeId = posted.text('attendeeId')
		let done: { name: string; outcome: string }
		try {
			done = await runAct(checkInByCode, event.locals.actor, {
				code,
				name: posted.optional('name'),
				...(isId(attendeeId) && { attendeeId }),
				...(posted.key && { markId: posted.key }),
			})
		} catch (caught) {
			return refusedForm(event, caught, posted)
		}
		const said = new URLSearchParams({ fait: done.outcome, nom: done.name })
		redirect(303, `/presence/${code}?${said}`)
	},
}
