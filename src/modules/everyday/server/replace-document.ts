import { defineAct } from '#db'
import { storeFile } from '#files/server'
import { personOf } from '#kernel'
import { replaceDocumentInput } from '../inputs.ts'
import { mayKeepDocument } from '../policy.ts'
import { accessDocument, accessNetworkRead } from './access.ts'
import { forbid } from './refusal.ts'

/** Puts a new version in front of a document; the earlier ones stay, each with who added it and when. */
export const replaceDocument = defineAct({
	name: 'everyday.replace-document',
	input: replaceDocumentInput,
	door: 'none',
	act: async (act, { networkId, documentId, upload }) => {
		const { tx, actor, now, record } = act
		const network = await accessNetworkRead(tx, actor, networkId, now)
		const document = await accessDocument(tx, networkId, documentId)
		const personId = personOf(actor)
		const isMine = document.createdBy === personId
		if (!mayKeepDocument(network.standing, network.documentsBy, isMine))
			forbid('everyday.onlyKeepers')
		const { last } = await tx
			.selectFrom('documentVersion')
			.select((eb) => eb.fn.max('versionNo').as('last'))
			.where('networkId', '=', networkId)
			.where('documentId', '=', documentId)
			.executeTakeFirstOrThrow()
		const owner = { kind: 'network', networkId } as const
		const { fileId } = await storeFile(act, { owner, purpose: 'document', upload })
		const versionNo = last + 1
		await tx
			.insertInto('documentVersion')
			.values({ networkId, documentId, versionNo, fileId, addedBy: personId, addedAt: now })
			.execute()
		await record({ networkId, subjectId: documentId, content: { versionNo, fileId } })
		return { versionNo }
	},
})
