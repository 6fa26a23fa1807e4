import { defineAct } from '#db'
import { notFound } from '#kernel'
import { mayRun } from '#networks'
import { folderInput } from '../inputs.ts'
import { accessNetworkRead } from './access.ts'
import { forbid, refuse } from './refusal.ts'

/** Removes an empty folder: who runs the network. One that holds documents stays. */
export const removeFolder = defineAct({
	name: 'everyday.remove-folder',
	input: folderInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { networkId, folderId }) => {
		const network = await accessNetworkRead(tx, actor, networkId, now)
		if (!mayRun(network.standing)) forbid('everyday.onlyRunners')
		const folder = await tx
			.selectFrom('documentFolder')
			.select((eb) => [
				'name',
				eb
					.selectFrom('document')
					.select(eb.fn.countAll<number>().as('n'))
					.whereRef('document.folderId', '=', 'documentFolder.folderId')
					.where('document.networkId', '=', networkId)
					.as('documents'),
			])
			.where('networkId', '=', networkId)
			.where('folderId', '=', folderId)
			.executeTakeFirst()
		if (!folder) return notFound()
		if (folder.documents) refuse('everyday.folderHolds', { name: folder.name })
		await tx
			.deleteFrom('documentFolder')
			.where('networkId', '=', networkId)
			.where('folderId', '=', folderId)
			.execute()
		await record({ networkId, subjectId: folderId, content: null })
	},
})
