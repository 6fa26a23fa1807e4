import { type RequestEvent, redirect } from '@sveltejs/kit'
import { addDocument, addFolder, documents, openDocuments, removeFolder } from '#everyday/server'
import { dayAt, type Id, isId, notFound } from '#kernel'
import { type PostedForm, readForm, screen, tryAct } from '#pages'
import { uploadIn } from '../uploads.ts'
import type { Actions, PageServerLoad } from './$types'

/** The documents of one of my networks: the one of the address, or the first. */
export const load: PageServerLoad = async (event) => {
	const asked = event.url.searchParams.get('reseau')
	if (asked !== null && !isId(asked)) notFound()
	const sheet = await screen(event, (look) =>
		documents(look, { ...(asked && { networkId: asked }) }),
	)
	const done = event.url.searchParams.get('fait')
	if (!sheet.network) return { ...sheet, done }
	const { lines, network } = sheet
	return {
		...sheet,
		done,
		lines: lines.map(({ addedAt, ...line }) => ({
			...line,
			addedOn: dayAt(addedAt, network.timeZone),
		})),
	}
}

export const actions: Actions = {
	add: async (event) => {
		const posted = await readForm(event.request)
		const networkId = networkIn(posted)
		const { refused } = await tryAct(
			event,
			addDocument,
			posted,
			{
				networkId,
				folderId: posted.optional('folderId') ?? null,
				title: posted.optional('title'),
				upload: await uploadIn(posted, 'file'),
			},
			'add',
		)
		return refused ?? back(networkId, 'ajoute')
	},
	folder: async (event) => {
		const posted = await readForm(event.request)
		const networkId = networkIn(posted)
		const input = { networkId, name: posted.text('name') }
		const { refused } = await tryAct(event, addFolder, posted, input, 'folder')
		return refused ?? back(networkId, 'dossier')
	},
	emptied: (event) =>
		simply(event, 'vide', removeFolder, (posted) => ({ folderId: posted.text('folderId') })),
	rule: (event) => simply(event, 'regle', openDocuments, (posted) => ({ by: posted.text('by') })),
}

async function simply(
	event: RequestEvent,
	done: string,
	act: typeof removeFolder | typeof openDocuments,
	inputOf: (posted: PostedForm) => Record<string, string>,
) {
	const posted = await readForm(event.request)
	const networkId = networkIn(posted)
	const input = { networkId, ...inputOf(posted) }
	const { refused } = await tryAct(event, act as typeof removeFolder, posted, input, done)
	return refused ?? back(networkId, done)
}

function networkIn(posted: PostedForm): Id {
	const networkId = posted.text('networkId')
	return isId(networkId) ? networkId : notFound()
}

function back(networkId: Id, done: string): never {
	redirect(303, `/moi/documents?reseau=${networkId}&fait=${done}`)
}
