import { redirect } from '@sveltejs/kit'
import { importMembers, membersFilePreview } from '#networks/server'
import { idIn, readForm, screen, sentence, tryAct } from '#pages'
import { untilSettled } from '../../until-settled.ts'
import type { Actions, PageServerLoad } from './$types'
import { shownOf } from './shown.ts'

/** What the import would do, line by line, as it was worked out and as it will be done. */
export const load: PageServerLoad = (event) =>
	screen(event, async (look) => {
		const [networkId, fileId] = [idIn(event, 'network'), idIn(event, 'file')]
		const { network, file, preview, refusal, progress } = await membersFilePreview(look, {
			networkId,
			fileId,
		})
		const { locale } = event.locals
		const about = { network, file: { fileId, name: file.name }, progress }
		if (preview)
			return {
				...about,
				shown: shownOf(preview, locale),
				refusal: refusal && sentence(locale, refusal.code, refusal.facts),
			}
		if (file.state !== 'mapped') redirect(303, `/r/${networkId}/importer/${fileId}`)
		return { ...about, shown: null, refusal: null }
	})

export const actions: Actions = {
	default: async (event) => {
		const ids = { networkId: idIn(event, 'network'), fileId: idIn(event, 'file') }
		const posted = await readForm(event.request)
		const answered = (answer: string) =>
			Object.entries(posted.typed).flatMap(([name, value]) =>
				name.startsWith('near-') && value === answer ? [Number(name.slice('near-'.length))] : [],
			)
		const outcome = await tryAct(event, importMembers, posted, {
			...ids,
			same: answered('same'),
			others: answered('another'),
			as: posted.optional('as'),
		})
		if (outcome.refused) return outcome.refused
		await untilSettled(event, ids)
		redirect(303, `/r/${ids.networkId}/importer/${ids.fileId}`)
	},
}
