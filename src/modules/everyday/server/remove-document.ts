import { defineAct } from '#db'
import { dropNetworkFile } from '#files/server'
import { personOf } from '#kernel'
import { documentInput } from '../inputs.ts'
import { mayKeepDocument } from '../policy.ts'
import { accessDocument, accessNetworkRead } from './access.ts'
import { forbid } from './refusal.ts'

/** Removes a document with all its versions, for good: the room it took is free again. */
export const removeDocument = defineAct({
	name: 'everyday.remove-document',
	input: documentInput,
	door: 'none',
	act: async (act, { networkId, documentId }) => {
		const { tx, actor, now, record } = act
		const network = await accessNetworkRead(tx, actor, networkId, now)
		const document = await accessDocument(tx, networkId, documentId)
		const isMine = document.createdBy === personOf(actor)
		if (!mayKeepDocument(network.standing, network.documentsBy, isMine))
			forbid('everyday.onlyKeepers')
		const versions = await tx
			.deleteFrom('documentVersion')
			.where('networkId', '=', networkId)
			.where('documentId', '=', documentId)
			.returning('fileId')
			.execute()
		for (const { fileId } of versions) await dropNetworkFile(act, networkId, fileId)
		await tx
			.deleteFrom('document')
			.where('networkId', '=', networkId)
			.where('documentId', '=', documentId)
			.execute()
		await record({ networkId, subjectId: documentId, content: null })
	},
})
