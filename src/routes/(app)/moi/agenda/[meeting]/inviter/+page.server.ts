import { fail, redirect } from '@sveltejs/kit'
import { runAct } from '#db'
import { isId, notFound } from '#kernel'
import { answerForGuest, inviteGuest, meetingSheet, shareGuestLink } from '#meetings/server'
import { idIn, readForm, screen, tryAct } from '#pages'
import { answered } from '../../../../../venir/answered.ts'
import type { Actions, PageServerLoad } from './$types'

/** Somebody to invite; or the guest of the address, to keep their answer and hand their link over. */
export const load: PageServerLoad = async (event) => {
	const sheet = await screen(event, (look) =>
		meetingSheet(look, { meetingId: idIn(event, 'meeting') }),
	)
	const asked = event.url.searchParams.get('invite')
	const guest = sheet.guests.find(({ guestId }) => guestId === asked) ?? null
	if (asked && !guest) notFound()
	if (!asked && !sheet.mayInvite) notFound()
	const { network, meeting } = sheet
	return { network, meeting, guest, isNew: event.url.searchParams.has('nouveau') }
}

export const actions: Actions = {
	invite: async (event) => {
		const posted = await readForm(event.request)
		const meetingId = idIn(event, 'meeting')
		const outcome = await tryAct(
			event,
			inviteGuest,
			posted,
			{
				meetingId,
				givenName: posted.text('givenName'),
				familyName: posted.text('familyName'),
				firmName: posted.optional('firmName'),
				trade: posted.optional('trade'),
				email: posted.optional('email'),
				message: posted.optional('message'),
			},
			'invite',
		)
		if (outcome.refused) return outcome.refused
		redirect(303, `/moi/agenda/${meetingId}/inviter?invite=${outcome.answer.guestId}&nouveau`)
	},
	answer: async (event) => {
		const posted = await readForm(event.request)
		const { answer, meal } = answered(posted)
		const input = { guestId: guestIn(event.url), answer, meal }
		const outcome = await tryAct(event, answerForGuest, posted, input, 'answer')
		if (outcome.refused) return outcome.refused
		redirect(303, `/moi/agenda/${event.params.meeting}#invites`)
	},
	/** The link is a secret: made without a request key, shown once. */
	share: async (event) => {
		const { actor } = event.locals
		if (actor.kind !== 'person') return fail(401)
		const guestId = guestIn(event.url)
		return { link: (await runAct(shareGuestLink, actor, { guestId })).url }
	},
}

function guestIn(url: URL) {
	const guestId = url.searchParams.get('invite')
	return isId(guestId) ? guestId : notFound()
}
