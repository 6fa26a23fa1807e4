import { defineAct } from '#db'
import { editNetworkInput } from '../inputs.ts'
import { mayGovern } from '../policy.ts'
import { forbid } from './refusal.ts'
import { accessNetwork, hasPresident, standingIn } from './standing.ts'

/** Changes a network's settings: its president; its facilitator while it has none. */
export const editNetwork = defineAct({
	name: 'networks.edit-network',
	input: editNetworkInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { networkId, ...sheet }) => {
		await accessNetwork(tx, networkId)
		const standing = await standingIn(tx, actor, networkId, now)
		if (!mayGovern(standing, await hasPresident(tx, networkId))) forbid('networks.onlyPresident')
		await tx
			.updateTable('network')
			.set({ ...sheet, sizeCeiling: sheet.sizeCeiling ?? null })
			.where('networkId', '=', networkId)
			.execute()
		await record({ networkId, subjectId: networkId, content: sheet })
	},
})
