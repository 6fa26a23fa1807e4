import { type RequestEvent, redirect } from '@sveltejs/kit'
import {
	documentSheet,
	editDocument,
	removeDocument,
	replaceDocument,
	threadOf,
} from '#everyday/server'
import { dayAt, type Id, isId, notFound } from '#kernel'
import { idIn, type PostedForm, readForm, screen, tryAct } from '#pages'
import { uploadIn } from '../../uploads.ts'
import type { Actions, PageServerLoad } from './$types'

/** One document: its versions, what is said about it, and what I may do with it. */
export const load: PageServerLoad = (event) =>
	screen(event, async (look) => {
		const documentId = idIn(event, 'document')
		const sheet = await documentSheet(look, { documentId })
		return {
			...sheet,
			versions: sheet.versions.map(({ addedAt, ...version }) => ({
				...version,
				addedOn: dayAt(addedAt, sheet.network.timeZone),
			})),
			thread: await threadOf(look, { kind: 'document', objectId: documentId }),
			done: event.url.searchParams.get('fait'),
		}
	})

export const actions: Actions = {
	replace: async (event) => {
		const posted = await readForm(event.request)
		const input = { ...named(event, posted), upload: await uploadIn(posted, 'file') }
		const { refused } = await tryAct(event, replaceDocument, posted, input, 'replace')
		return refused ?? back(event, 'version')
	},
	edit: async (event) => {
		const posted = await readForm(event.request)
		const folderId = posted.optional('folderId') ?? null
		const input = { ...named(event, posted), title: posted.text('title'), folderId }
		const { refused } = await tryAct(event, editDocument, posted, input, 'edit')
		return refused ?? back(event, 'range')
	},
	remove: async (event) => {
		const posted = await readForm(event.request)
		const input = named(event, posted)
		const { refused } = await tryAct(event, removeDocument, posted, input, 'remove')
		return refused ?? redirect(303, `/moi/documents?reseau=${input.networkId}&fait=retire`)
	},
}

function named(event: RequestEvent, posted: PostedForm): { networkId: Id; documentId: Id } {
	const networkId = posted.text('networkId')
	return {
		networkId: isId(networkId) ? networkId : notFound(),
		documentId: idIn(event, 'document'),
	}
}

function back(event: RequestEvent, done: string): never {
	redirect(303, `/moi/documents/${idIn(event, 'document')}?fait=${done}`)
}
