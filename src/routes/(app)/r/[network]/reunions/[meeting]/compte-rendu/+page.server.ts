import { redirect } from '@sveltejs/kit'
import {
	addAction,
	endAction,
	minutesToWrite,
	publishMinutes,
	reopenAction,
	writeMinutes,
} from '#meetings/server'
import { idIn, readForm, screen, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** The minutes of a meeting to write, and the actions before it. */
export const load: PageServerLoad = async (event) => ({
	...(await screen(event, (look) =>
		minutesToWrite(look, {
			networkId: idIn(event, 'network'),
			meetingId: idIn(event, 'meeting'),
		}),
	)),
	isSaved: event.url.searchParams.has('garde'),
})

export const actions: Actions = {
	write: async (event) => {
		const posted = await readForm(event.request)
		const input = { meetingId: idIn(event, 'meeting'), body: posted.text('body') }
		const outcome = await tryAct(event, writeMinutes, posted, input, 'write')
		if (outcome.refused) return outcome.refused
		redirect(303, `${event.url.pathname}?garde`)
	},
	publish: async (event) => {
		const posted = await readForm(event.request)
		const input = { meetingId: idIn(event, 'meeting') }
		const outcome = await tryAct(event, publishMinutes, posted, input, 'write')
		if (outcome.refused) return outcome.refused
		redirect(303, event.url.pathname)
	},
	add: async (event) => {
		const posted = await readForm(event.request)
		const input = {
			meetingId: idIn(event, 'meeting'),
			what: posted.text('what'),
			membershipId: posted.optional('membershipId'),
			who: posted.optional('who'),
			dueOn: posted.optional('dueOn'),
		}
		const outcome = await tryAct(event, addAction, posted, input, 'add')
		if (outcome.refused) return outcome.refused
		redirect(303, `${event.url.pathname}#actions`)
	},
	end: async (event) => {
		const posted = await readForm(event.request)
		const input = { actionId: posted.text('actionId'), ending: posted.text('ending') }
		const outcome = await tryAct(event, endAction, posted, input, 'end')
		if (outcome.refused) return outcome.refused
		redirect(303, `${event.url.pathname}#actions`)
	},
	reopen: async (event) => {
		const posted = await readForm(event.request)
		const input = { actionId: posted.text('actionId') }
		const outcome = await tryAct(event, reopenAction, posted, input, 'end')
		if (outcome.refused) return outcome.refused
		redirect(303, `${event.url.pathname}#actions`)
	},
}
