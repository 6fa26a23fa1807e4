import { sql } from 'kysely'
import { defineAct } from '#db'
import { personOf } from '#kernel'
import { importMembersInput } from '../inputs.ts'
import { mayRun } from '../policy.ts'
import { accessMembersFile, workOnMembersFile } from './members-file.ts'
import { forbid, refuse } from './refusal.ts'
import { requireSeat } from './require-seat.ts'
import { accessNetwork, standingIn } from './standing.ts'

/**
 * Accepts a members' file as its preview showed it, whole: who it may be the same firm as is answered, and
 * the work of taking it begins. Refused while one line is wrong. A question left without an answer keeps
 * the one the preview proposed: the same firm when a SIREN says so, another when only its name is near.
 */
export const importMembers = defineAct({
	name: 'networks.import-members',
	input: importMembersInput,
	door: 'none',
	act: async (act, { networkId, fileId, same, others, as }) => {
		const { tx, actor, now, record } = act
		await accessNetwork(tx, networkId)
		if (!mayRun(await standingIn(tx, actor, networkId, now))) forbid('networks.onlyRunners')
		const { state, summary } = await accessMembersFile(tx, networkId, fileId)
		if (state === 'imported' || state === 'accepted') refuse('networks.alreadyImported')
		if (state !== 'checked') refuse('networks.fileAtWork')
		const { headerProblems, errorCount } = summary as { headerProblems: []; errorCount: number }
		const problems = headerProblems.length + errorCount
		if (problems > 0) refuse('networks.fileHasErrors', { problems })
		await sql`update members_file_line set deed = case
				when line = any (${same}::int[]) then if_same
				when line = any (${others}::int[]) then 'new'
				when near -> 0 ->> 'reason' = 'near_name' then 'new'
				else if_same end
			where network_id = ${networkId} and file_id = ${fileId} and deed = 'near'`.execute(tx)
		const { rows } = await sql<{ entering: number }>`select count(*)::int as entering
			from members_file_line where network_id = ${networkId} and file_id = ${fileId}
				and deed = 'new'`.execute(tx)
		const entering = rows[0]?.entering ?? 0
		await requireSeat(tx, networkId, as === 'member' ? entering : 0)
		await tx
			.updateTable('membersFile')
			.set({ state: 'accepted', problem: null, enterAs: as, acceptedBy: personOf(actor) })
			.where('networkId', '=', networkId)
			.where('fileId', '=', fileId)
			.execute()
		await workOnMembersFile(act, networkId, fileId)
		await record({ networkId, subjectId: fileId, content: { as, same, others } })
		return { entering }
	},
})
