import { defineAct } from '#db'
import { newId, personOf } from '#kernel'
import { addFolderInput } from '../inputs.ts'
import { mayAddDocuments } from '../policy.ts'
import { accessNetworkRead } from './access.ts'
import { forbid } from './refusal.ts'

/** Opens a folder in a network's documents: whoever may add documents. */
export const addFolder = defineAct({
	name: 'everyday.add-folder',
	input: addFolderInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { networkId, name }) => {
		const network = await accessNetworkRead(tx, actor, networkId, now)
		if (!mayAddDocuments(network.standing, network.documentsBy)) forbid('everyday.onlyAdders')
		const folderId = newId()
		await tx
			.insertInto('documentFolder')
			.values({ networkId, folderId, name, createdBy: personOf(actor), createdAt: now })
			.execute()
		await record({ networkId, subjectId: folderId, content: { name } })
		return { folderId }
	},
})
