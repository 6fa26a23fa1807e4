import { defineAct } from '#db'
import { personOf } from '#kernel'
import { editDocumentInput } from '../inputs.ts'
import { mayKeepDocument } from '../policy.ts'
import { accessDocument, accessNetworkRead } from './access.ts'
import { forbid } from './refusal.ts'
import { requireFolder } from './require-folder.ts'

/** Renames a document or moves it to another folder. */
export const editDocument = defineAct({
	name: 'everyday.edit-document',
	input: editDocumentInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { networkId, documentId, title, folderId }) => {
		const network = await accessNetworkRead(tx, actor, networkId, now)
		const document = await accessDocument(tx, networkId, documentId)
		const isMine = document.createdBy === personOf(actor)
		if (!mayKeepDocument(network.standing, network.documentsBy, isMine))
			forbid('everyday.onlyKeepers')
		await requireFolder(tx, networkId, folderId)
		await tx
			.updateTable('document')
			.set({ title, folderId })
			.where('networkId', '=', networkId)
			.where('documentId', '=', documentId)
			.execute()
		await record({ networkId, subjectId: documentId, content: { title, folderId } })
	},
})
