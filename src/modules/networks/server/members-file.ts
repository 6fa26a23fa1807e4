import type { Act, Tx } from '#db'
import type { ColumnMapping } from '#firms'
import type { FileLook } from '#firms/server'
import { type Id, notFound } from '#kernel'
import type { MembersFileState } from '../members-file-states.ts'

/** A staged members' file without its bytes, or 404. */
export async function accessMembersFile(tx: Tx, networkId: Id, fileId: Id) {
	const file = await tx
		.selectFrom('membersFile')
		.select([
			'fileId',
			'name',
			'state',
			'sheet',
			'mapping',
			'look',
			'problem',
			'summary',
			'outcome',
			'lines',
			'enterAs',
			'importedAt',
		])
		.where('networkId', '=', networkId)
		.where('fileId', '=', fileId)
		.executeTakeFirst()
	if (!file) notFound()
	return {
		...file,
		state: file.state as MembersFileState,
		mapping: (file.mapping ?? {}) as ColumnMapping,
		look: file.look as FileLook | null,
	}
}

/** What an import did, kept once its lines are gone. */
export type ImportOutcome = {
	new: number
	updated: number
	same: number
	proposed: number
	gone: number
	out: number
}

/** Why a file that had been accepted was not taken after all, as the problem of a file that is checked. */
export type TakingRefused = { code: string; facts: Record<string, unknown> }

/**
 * Asks for the next work on a file: reading, checking, or taking it. Twice: once now, once later in case the
 * process that is at it dies, since its queue would wait four hours for it.
 */
export async function workOnMembersFile(
	{ enqueue, now }: Pick<Act, 'enqueue' | 'now'>,
	networkId: Id,
	fileId: Id,
): Promise<void> {
	await enqueue('networks.work-on-members-file', { networkId, fileId })
	await enqueue(
		'networks.watch-members-file',
		{ networkId, fileId },
		{ at: now.add({ seconds: 60 }), key: `watch-members-file:${fileId}` },
	)
}

/** Whose habits apply to numbers and post codes: those of the place where the network lives. */
export function countryOf(network: { timeZone: string }): 'FR' | 'MA' {
	return network.timeZone === 'Africa/Casablanca' ? 'MA' : 'FR'
}
