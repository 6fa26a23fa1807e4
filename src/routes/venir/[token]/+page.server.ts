import { redirect } from '@sveltejs/kit'
import { runAct } from '#db'
import { answerMeeting, meetingByLink } from '#meetings/server'
import { readForm, refusedForm } from '#pages'
import { answered } from '../answered.ts'
import { proposedAnswer } from '../choices.ts'
import type { Actions, PageServerLoad } from './$types'

/** The meeting of a link. Looking changes nothing: mail scanners open every link. */
export const load: PageServerLoad = async ({ params, url, locals }) => {
	const linked = await meetingByLink(params.token, Temporal.Now.instant())
	if (linked.state !== 'open') {
		locals.isGone = true
		return { link: linked.state, sheet: null, chosen: null, isSaved: false }
	}
	const { sheet } = linked
	return {
		link: linked.state,
		sheet,
		chosen: proposedAnswer(url),
		isSaved: url.searchParams.has('note'),
	}
}

export const actions: Actions = {
	/** Answers as the person the link was made for, whoever is signed in on this device. */
	default: async (event) => {
		const posted = await readForm(event.request)
		const linked = await meetingByLink(event.params.token, Temporal.Now.instant())
		if (linked.state === 'open')
			try {
				const { meetingId, actor } = linked
				const membershipId = posted.text('membershipId')
				const input = { meetingId, membershipId, ...answered(posted) }
				await runAct(answerMeeting, actor, input, { key: posted.key })
			} catch (caught) {
				return refusedForm(event, caught, posted)
			}
		redirect(303, `/venir/${event.params.token}?note`)
	},
}
