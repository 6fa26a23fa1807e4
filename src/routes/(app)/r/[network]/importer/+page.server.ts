import { redirect } from '@sveltejs/kit'
import { membersFiles, stageMembersFile } from '#networks/server'
import { idIn, readForm, screen, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'
import { untilSettled } from './until-settled.ts'

/** The first step of an import, and the files given before. */
export const load: PageServerLoad = (event) =>
	screen(event, async (look) => ({
		...(await membersFiles(look, { networkId: idIn(event, 'network') })),
		dropped: event.url.searchParams.has('abandonne'),
	}))

export const actions: Actions = {
	default: async (event) => {
		const networkId = idIn(event, 'network')
		const posted = await readForm(event.request)
		const file = posted.file('file')
		const outcome = await tryAct(event, stageMembersFile, posted, {
			networkId,
			name: file?.name ?? '',
			content: file ? new Uint8Array(await file.arrayBuffer()) : undefined,
		})
		if (outcome.refused) return outcome.refused
		const { fileId } = outcome.answer
		await untilSettled(event, { networkId, fileId })
		redirect(303, `/r/${networkId}/importer/${fileId}`)
	},
}
