import { defineAct } from '#db'
import { mayRun } from '#networks'
import { openDocumentsInput } from '../inputs.ts'
import { accessNetworkRead } from './access.ts'
import { forbid } from './refusal.ts'

/** Says who adds documents: those who run the network alone, or its members too. */
export const openDocuments = defineAct({
	name: 'everyday.open-documents',
	input: openDocumentsInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { networkId, by }) => {
		const network = await accessNetworkRead(tx, actor, networkId, now)
		if (!mayRun(network.standing)) forbid('everyday.onlyRunners')
		await tx
			.updateTable('network')
			.set({ documentsBy: by })
			.where('networkId', '=', networkId)
			.execute()
		await record({ networkId, subjectId: networkId, content: { documentsBy: by } })
	},
})
