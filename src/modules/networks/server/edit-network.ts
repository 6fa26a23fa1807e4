import { defineAct } from '#db'
import { zonesNamed } from '#firms/server'
import { editNetworkInput } from '../sheets/inputs.ts'
import { governNetwork } from './govern-network.ts'
import { writeSheet } from './write-sheet.ts'

/** Says what a network is: its name, family, purpose, numbers, and the areas it covers. */
export const editNetwork = defineAct({
	name: 'networks.edit-network',
	input: editNetworkInput,
	door: 'none',
	act: async (act, { networkId, places, ...identity }) => {
		const { tx, record } = act
		await governNetwork(act, networkId)
		const zones = await zonesNamed(tx, places)
		await tx
			.updateTable('network')
			.set({
				...identity,
				purpose: identity.purpose || null,
				territory: identity.territory || null,
				legalForm: identity.legalForm || null,
				rna: identity.rna ?? null,
				siren: identity.siren ?? null,
				ice: identity.ice ?? null,
				foundedYear: identity.foundedYear ?? null,
				website: identity.website ?? null,
			})
			.where('networkId', '=', networkId)
			.execute()
		await tx.deleteFrom('networkZone').where('networkId', '=', networkId).execute()
		if (zones.length > 0)
			await tx
				.insertInto('networkZone')
				.values(zones.map(({ kind, code }) => ({ networkId, kind, code })))
				.onConflict((met) => met.doNothing())
				.execute()
		await writeSheet(act, networkId)
		await record({ networkId, subjectId: networkId, content: { ...identity, zones } })
	},
})
