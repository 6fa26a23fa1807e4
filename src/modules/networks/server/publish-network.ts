import { defineAct } from '#db'
import { publishNetworkInput } from '../sheets/inputs.ts'
import { governNetwork } from './govern-network.ts'
import { writeSheet } from './write-sheet.ts'

/** Chooses who may read the page of a network and what stands on it; told again, it replaces what was chosen. */
export const publishNetwork = defineAct({
	name: 'networks.publish-network',
	input: publishNetworkInput,
	door: 'none',
	act: async (act, { networkId, audience, parts, takesVisits, ...told }) => {
		const { tx, record } = act
		await governNetwork(act, networkId)
		const page = {
			pageAudience: audience,
			pageParts: [...new Set(parts)],
			takesVisits,
			contactName: told.contactName || null,
			contactEmail: told.contactEmail ?? null,
			contactPhone: told.contactPhone ?? null,
		}
		await tx.updateTable('network').set(page).where('networkId', '=', networkId).execute()
		await writeSheet(act, networkId)
		await record({ networkId, subjectId: networkId, content: page })
	},
})
