import { defineAct } from '#db'
import { mapMembersFileInput } from '../inputs.ts'
import { openToMapping } from '../members-file-states.ts'
import { mayRun } from '../policy.ts'
import { accessMembersFile, workOnMembersFile } from './members-file.ts'
import { forbid, refuse } from './refusal.ts'
import { accessNetwork, standingIn } from './standing.ts'

/** Says what the columns of a members' file mean; its lines are then checked by that. */
export const mapMembersFile = defineAct({
	name: 'networks.map-members-file',
	input: mapMembersFileInput,
	door: 'none',
	act: async (act, { networkId, fileId, mapping }) => {
		const { tx, actor, now, record } = act
		await accessNetwork(tx, networkId)
		if (!mayRun(await standingIn(tx, actor, networkId, now))) forbid('networks.onlyRunners')
		const { state } = await accessMembersFile(tx, networkId, fileId)
		if (state === 'imported') refuse('networks.alreadyImported')
		if (!openToMapping.includes(state)) refuse('networks.fileAtWork')
		await tx
			.updateTable('membersFile')
			.set({ mapping: JSON.stringify(mapping), state: 'mapped', problem: null, summary: null })
			.where('networkId', '=', networkId)
			.where('fileId', '=', fileId)
			.execute()
		await workOnMembersFile(act, networkId, fileId)
		await record({ networkId, subjectId: fileId, content: { mapping } })
	},
})
