import { defineAct } from '#db'
import { storeFile } from '#files/server'
import { newId, personOf } from '#kernel'
import { addDocumentInput } from '../inputs.ts'
import { mayAddDocuments } from '../policy.ts'
import { accessNetworkRead } from './access.ts'
import { forbid } from './refusal.ts'
import { requireFolder } from './require-folder.ts'

/** Adds a document to a network's folder, under its title or its file's name. */
export const addDocument = defineAct({
	name: 'everyday.add-document',
	input: addDocumentInput,
	door: 'none',
	act: async (act, { networkId, folderId, title, upload }) => {
		const { tx, actor, now, record } = act
		const network = await accessNetworkRead(tx, actor, networkId, now)
		if (!mayAddDocuments(network.standing, network.documentsBy)) forbid('everyday.onlyAdders')
		await requireFolder(tx, networkId, folderId)
		const owner = { kind: 'network', networkId } as const
		const file = await storeFile(act, { owner, purpose: 'document', upload })
		const documentId = newId()
		const personId = personOf(actor)
		await tx
			.insertInto('document')
			.values({
				networkId,
				documentId,
				folderId,
				title: title || file.name,
				createdBy: personId,
				createdAt: now,
			})
			.execute()
		await tx
			.insertInto('documentVersion')
			.values({
				networkId,
				documentId,
				versionNo: 1,
				fileId: file.fileId,
				addedBy: personId,
				addedAt: now,
			})
			.execute()
		await record({ networkId, subjectId: documentId, content: { title, ...file } })
		return { documentId }
	},
})
