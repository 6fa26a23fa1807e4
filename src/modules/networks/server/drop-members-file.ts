import { defineAct } from '#db'
import { membersFileInput } from '../inputs.ts'
import { mayRun } from '../policy.ts'
import { accessMembersFile } from './members-file.ts'
import { forbid, refuse } from './refusal.ts'
import { accessNetwork, standingIn } from './standing.ts'

/** Removes a members' file that was not imported, with the personal data in it. */
export const dropMembersFile = defineAct({
	name: 'networks.drop-members-file',
	input: membersFileInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { networkId, fileId }) => {
		await accessNetwork(tx, networkId)
		if (!mayRun(await standingIn(tx, actor, networkId, now))) forbid('networks.onlyRunners')
		const { state } = await accessMembersFile(tx, networkId, fileId)
		if (state === 'imported') refuse('networks.alreadyImported')
		if (state === 'accepted') refuse('networks.fileAtWork')
		await tx
			.deleteFrom('membersFile')
			.where('networkId', '=', networkId)
			.where('fileId', '=', fileId)
			.execute()
		await record({ networkId, subjectId: fileId, content: null })
	},
})
