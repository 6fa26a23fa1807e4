import { redirect } from '@sveltejs/kit'
import { runAct } from '#db'
import { addDocument, documents } from '#everyday/server'
import {
	answerMeeting,
	attachDocument,
	detachDocument,
	meetingTools,
	removeMeeting,
	restoreMeeting,
} from '#meetings/server'
import { idIn, readForm, screen, tryAct } from '#pages'
import { answered } from '../../../../../venir/answered.ts'
import { uploadIn } from '../../../../moi/uploads.ts'
import type { Actions, PageServerLoad } from './$types'

/** A meeting to run: what is ready, what is left to do, who answered what. */
export const load: PageServerLoad = async (event) => {
	const networkId = idIn(event, 'network')
	const [sheet, kept] = await Promise.all([
		screen(event, (look) => meetingTools(look, { networkId, meetingId: idIn(event, 'meeting') })),
		screen(event, (look) => documents(look, { networkId })),
	])
	const { searchParams } = event.url
	return {
		...sheet,
		created: Number(searchParams.get('prevues') ?? 0),
		isSaved: searchParams.has('enregistre'),
		library: kept.network ? kept.lines.map(({ documentId, title }) => ({ documentId, title })) : [],
	}
}

export const actions: Actions = {
	note: async (event) => {
		const meetingId = idIn(event, 'meeting')
		const posted = await readForm(event.request)
		const input = { meetingId, membershipId: posted.text('membershipId'), ...answered(posted) }
		const outcome = await tryAct(event, answerMeeting, posted, input, 'note')
		if (outcome.refused) return outcome.refused
		redirect(303, `${event.url.pathname}#reponses`)
	},
	remove: async (event) => {
		const posted = await readForm(event.request)
		const meetingId = idIn(event, 'meeting')
		const outcome = await tryAct(event, removeMeeting, posted, { meetingId })
		if (outcome.refused) return outcome.refused
		redirect(303, `/r/${event.params.network}/reunions`)
	},
	restore: async (event) => {
		const posted = await readForm(event.request)
		const meetingId = idIn(event, 'meeting')
		const outcome = await tryAct(event, restoreMeeting, posted, { meetingId })
		if (outcome.refused) return outcome.refused
		redirect(303, event.url.pathname)
	},
	attach: async (event) => {
		const meetingId = idIn(event, 'meeting')
		const posted = await readForm(event.request)
		const upload = await uploadIn(posted, 'file')
		if (upload) {
			const networkId = idIn(event, 'network')
			const added = await tryAct(event, addDocument, posted, { networkId, upload }, 'attach')
			if (added.refused) return added.refused
			// The form's key served for the file; putting it with the meeting twice does nothing more.
			const { documentId } = added.answer
			await runAct(attachDocument, event.locals.actor, { meetingId, documentId })
			redirect(303, `${event.url.pathname}#documents`)
		}
		const input = { meetingId, documentId: posted.text('documentId') }
		const outcome = await tryAct(event, attachDocument, posted, input, 'attach')
		if (outcome.refused) return outcome.refused
		redirect(303, `${event.url.pathname}#documents`)
	},
	detach: async (event) => {
		const posted = await readForm(event.request)
		const input = { meetingId: idIn(event, 'meeting'), documentId: posted.text('documentId') }
		const outcome = await tryAct(event, detachDocument, posted, input, 'attach')
		if (outcome.refused) return outcome.refused
		redirect(303, `${event.url.pathname}#documents`)
	},
}
