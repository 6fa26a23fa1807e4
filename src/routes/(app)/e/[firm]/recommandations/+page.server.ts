import { type RequestEvent, redirect } from '@sveltejs/kit'
import { dayAt } from '#kernel'
import { idIn, readForm, screen, tryAct } from '#pages'
import { formatHour, formatMonth, formatShortDay, formatWeekday, type Locale } from '#phrases'
import { answerLead, referralsOf, undoLead } from '#referrals/server'
import type { Actions, PageServerLoad } from './$types'
import { askedList } from './asked-list.ts'

const zone = 'Europe/Paris'

/** What the firm received and gave, and leads either way; its balance, for itself alone. */
export const load: PageServerLoad = async (event) => {
	const { locale } = event.locals
	const asked = askedList(event.url)
	const seen = await screen(event, (look) =>
		referralsOf(look, { firmId: idIn(event, 'firm'), ...asked }),
	)
	const today = dayAt(Temporal.Now.instant(), zone)
	return {
		...seen,
		asked,
		lines: seen.lines.map(({ movedAt, sentAt, leavesAt, contactBy, ...line }) => ({
			...line,
			day: dayOf(movedAt, locale),
			isLate: contactBy !== null && Temporal.PlainDate.compare(contactBy, today) < 0,
			contactBy: contactBy && formatWeekday(contactBy, locale),
			leavesHour: leavesAt && formatHour(leavesAt, zone, locale),
		})),
		leads: seen.leads.map(({ givenAt, leavesAt, ...lead }) => ({
			...lead,
			day: dayOf(givenAt, locale),
			leavesHour: leavesAt && formatHour(leavesAt, zone, locale),
		})),
	}
}

export const actions: Actions = {
	lead: async (event) => {
		const posted = await readForm(event.request)
		const input = { leadId: posted.text('leadId'), answer: posted.text('answer') }
		const firmId = idIn(event, 'firm')
		const { refused } = await tryAct(event, answerLead, posted, { firmId, ...input })
		return refused ?? again(event)
	},
	undo: async (event) => {
		const posted = await readForm(event.request)
		const input = { firmId: idIn(event, 'firm'), leadId: posted.text('leadId') }
		const { refused } = await tryAct(event, undoLead, posted, input)
		return refused ?? again(event)
	},
}

function again(event: RequestEvent): never {
	redirect(303, `/e/${idIn(event, 'firm')}/recommandations?liste=pistes`)
}

function dayOf(at: Temporal.Instant, locale: Locale) {
	const day = dayAt(at, zone)
	return {
		label: formatShortDay(day, locale),
		detail: formatMonth(day, locale),
		datetime: day.toString(),
	}
}
