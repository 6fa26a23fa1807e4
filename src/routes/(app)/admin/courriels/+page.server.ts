import { redirect } from '@sveltejs/kit'
import { isMailState } from '#mail'
import { giveUpMail, mailLeaves, type OutboxLine, outbox, retryMail } from '#mail/server'
import { readForm, screen, tryAct } from '#pages'
import { formatInstant, type Locale } from '#phrases'
import type { Actions, PageServerLoad } from './$types'

/** The hours of the outbox are told where most administrators live: an instance has no time zone. */
const timeZone = 'Europe/Paris'

/** The outbox: to whom, of which kind, in which state; never the words of somebody else's mail. */
export const load: PageServerLoad = async (event) => {
	const asked = event.url.searchParams.get('etat')
	const state = isMailState(asked) ? asked : null
	const { lines, counts, isDemo } = await screen(event, (look) => outbox(look, { state }))
	const { locale } = event.locals
	return {
		lines: lines.map((line) => lineIn(line, locale)),
		counts,
		state,
		isDemo,
		leaves: mailLeaves(),
	}
}

function lineIn({ createdAt, endedAt, ...line }: OutboxLine, locale: Locale) {
	return { ...line, when: formatInstant(endedAt ?? createdAt, timeZone, locale) }
}

export const actions: Actions = {
	retry: async (event) => {
		const posted = await readForm(event.request)
		const { refused } = await tryAct(event, retryMail, posted, { mailId: posted.text('mailId') })
		if (refused) return refused
		redirect(303, event.url.pathname)
	},
	giveUp: async (event) => {
		const posted = await readForm(event.request)
		const { refused } = await tryAct(event, giveUpMail, posted, { mailId: posted.text('mailId') })
		if (refused) return refused
		redirect(303, event.url.pathname)
	},
}
