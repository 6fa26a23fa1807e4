import { defineAct } from '#db'
import { mapMembersFileInput } from '../inputs.ts'
import { mayRun } from '../policy.ts'
import { accessMembersFile } from './members-file.ts'
import { forbid, refuse } from './refusal.ts'
import { accessNetwork, standingIn } from './standing.ts'

/** Corrects what the columns of a members' file mean, before its import. */
export const mapMembersFile = defineAct({
	name: 'networks.map-members-file',
	input: mapMembersFileInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { networkId, fileId, mapping }) => {
		await accessNetwork(tx, networkId)
		if (!mayRun(await standingIn(tx, actor, networkId, now))) forbid('networks.onlyRunners')
		const file = await accessMembersFile(tx, networkId, fileId)
		if (file.importedAt) refuse('networks.alreadyImported')
		await tx
			.updateTable('membersFile')
			.set({ mapping: JSON.stringify(mapping) })
			.where('networkId', '=', networkId)
			.where('fileId', '=', fileId)
			.execute()
		await record({ networkId, subjectId: fileId, content: { mapping } })
	},
})
