import { redirect } from '@sveltejs/kit'
import { importMembers, membersFilePreview } from '#networks/server'
import { idIn, readForm, screen, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'
import { shownOf } from './shown.ts'

/** What the import would do, line by line: the same computation as the import itself. */
export const load: PageServerLoad = (event) =>
	screen(event, async (look) => {
		const [networkId, fileId] = [idIn(event, 'network'), idIn(event, 'file')]
		const { network, file, preview } = await membersFilePreview(look, { networkId, fileId })
		if (!preview) redirect(303, `/r/${networkId}/importer/${fileId}`)
		return { network, file, ...shownOf(preview.checked, event.locals.locale) }
	})

export const actions: Actions = {
	default: async (event) => {
		const [networkId, fileId] = [idIn(event, 'network'), idIn(event, 'file')]
		const posted = await readForm(event.request)
		const outcome = await tryAct(event, importMembers, posted, {
			networkId,
			fileId,
			leaveOut: posted.list('leaveOut').map(Number),
			as: posted.text('as'),
		})
		if (outcome.refused) return outcome.refused
		redirect(303, `/r/${networkId}/importer/${fileId}`)
	},
}
