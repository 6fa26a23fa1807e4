import { defineAct } from '#db'
import { dropNetworkFile, storeFile } from '#files/server'
import { changeLookInput } from '../inputs.ts'
import { lookOf } from './look.ts'
import { requireGovernance, writeLook } from './write-look.ts'

/** Gives a network its colour and, when a picture is chosen, its logo: who may change its settings. */
export const changeLook = defineAct({
	name: 'networks.change-look',
	input: changeLookInput,
	door: 'none',
	act: async (act, { networkId, accent, logo }) => {
		await requireGovernance(act, networkId)
		const before = await lookOf(act.tx, networkId)
		const owner = { kind: 'network', networkId } as const
		const stored =
			logo &&
			(await storeFile(act, {
				owner,
				purpose: 'logo',
				reach: 'public',
				upload: logo,
				field: 'logo',
				families: ['image'],
			}))
		const after = { accent: accent ?? null, logoFileId: stored?.fileId ?? before.logoFileId }
		await writeLook(act, networkId, after)
		if (stored && before.logoFileId) await dropNetworkFile(act, networkId, before.logoFileId)
		await act.record({ networkId, subjectId: networkId, content: after })
	},
})
