import type { Act } from '#db'
import { type Id, notFound } from '#kernel'

type Dropped = { sha256: Buffer; thumbnailSha256: Buffer | null }

/**
 * Forgets a file of a network within the act; its bytes leave the disk once nobody else owns the same
 * content. Whoever calls has checked that the actor may.
 */
export async function dropNetworkFile(
	act: Pick<Act, 'tx' | 'enqueue'>,
	networkId: Id,
	fileId: Id,
): Promise<void> {
	const dropped = await act.tx
		.deleteFrom('networkFile')
		.where('networkId', '=', networkId)
		.where('fileId', '=', fileId)
		.returning(['sha256', 'thumbnailSha256'])
		.executeTakeFirst()
	await letGo(act, dropped ?? notFound())
}

/** Forgets a file of a firm or of a person within the act, as `dropNetworkFile` does. */
export async function dropPartyFile(act: Pick<Act, 'tx' | 'enqueue'>, fileId: Id): Promise<void> {
	const dropped = await act.tx
		.deleteFrom('partyFile')
		.where('fileId', '=', fileId)
		.returning(['sha256', 'thumbnailSha256'])
		.executeTakeFirst()
	await letGo(act, dropped ?? notFound())
}

async function letGo({ enqueue }: Pick<Act, 'enqueue'>, dropped: Dropped): Promise<void> {
	for (const hash of [dropped.sha256, dropped.thumbnailSha256])
		if (hash) await enqueue('files.discard', { hash: hash.toString('hex') })
}
