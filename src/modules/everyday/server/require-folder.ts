import type { Tx } from '#db'
import { type Id, Invalid } from '#kernel'

/** A folder that was chosen is one of this network's; one that went meanwhile is said at its field. */
export async function requireFolder(tx: Tx, networkId: Id, folderId: Id | null): Promise<void> {
	if (!folderId) return
	const found = await tx
		.selectFrom('documentFolder')
		.select('folderId')
		.where('networkId', '=', networkId)
		.where('folderId', '=', folderId)
		.executeTakeFirst()
	if (!found) throw new Invalid([{ field: 'folderId', code: 'choice.missing' }])
}
