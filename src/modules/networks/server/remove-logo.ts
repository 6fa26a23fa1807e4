import { defineAct } from '#db'
import { dropNetworkFile } from '#files/server'
import { networkInput } from '../inputs.ts'
import { lookOf } from './look.ts'
import { requireGovernance, writeLook } from './write-look.ts'

/** Takes a network's logo away; its name stands alone again. */
export const removeLogo = defineAct({
	name: 'networks.remove-logo',
	input: networkInput,
	door: 'none',
	act: async (act, { networkId }) => {
		await requireGovernance(act, networkId)
		const { logoFileId, accent } = await lookOf(act.tx, networkId)
		if (logoFileId) {
			await writeLook(act, networkId, { accent, logoFileId: null })
			await dropNetworkFile(act, networkId, logoFileId)
		}
		await act.record({ networkId, subjectId: networkId, content: null })
	},
})
