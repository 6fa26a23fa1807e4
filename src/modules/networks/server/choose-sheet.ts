import { defineAct } from '#db'
import { Invalid } from '#kernel'
import { chooseSheetInput } from '../inputs.ts'
import { openToMapping } from '../members-file-states.ts'
import { mayRun } from '../policy.ts'
import { accessMembersFile, workOnMembersFile } from './members-file.ts'
import { forbid, refuse } from './refusal.ts'
import { accessNetwork, standingIn } from './standing.ts'

/** Reads another sheet of a workbook given as a members' file; its columns are guessed anew. */
export const chooseSheet = defineAct({
	name: 'networks.choose-sheet',
	input: chooseSheetInput,
	door: 'none',
	act: async (act, { networkId, fileId, sheet }) => {
		const { tx, actor, now, record } = act
		await accessNetwork(tx, networkId)
		if (!mayRun(await standingIn(tx, actor, networkId, now))) forbid('networks.onlyRunners')
		const { state, look } = await accessMembersFile(tx, networkId, fileId)
		if (state === 'imported') refuse('networks.alreadyImported')
		if (!openToMapping.includes(state)) refuse('networks.fileAtWork')
		if (!look?.sheets.includes(sheet))
			throw new Invalid([{ field: 'sheet', code: 'networks.sheet', facts: {} }])
		await tx
			.updateTable('membersFile')
			.set({ sheet, state: 'given', problem: null, look: null, summary: null })
			.where('networkId', '=', networkId)
			.where('fileId', '=', fileId)
			.execute()
		await workOnMembersFile(act, networkId, fileId)
		await record({ networkId, subjectId: fileId, content: { sheet } })
	},
})
