import { sql } from 'kysely'
import type { Look } from '#db'
import { type Id, notFound } from '#kernel'

/** A file as its reader may be handed it. */
export type FetchedFile = {
	fileId: Id
	name: string
	type: string
	bytes: number
	hash: string
	thumbnailHash: string | null
}

/**
 * A file that the reader may be handed, as row security says: one of theirs, of their firms, of a network
 * they read, or of what is attached to something they read. Else the same 404 as if it did not exist.
 */
export async function fetchFile({ tx }: Look, { fileId }: { fileId: Id }): Promise<FetchedFile> {
	const { rows } = await sql<FetchedFile>`
		select file_id, name, type, bytes, encode(sha256, 'hex') as hash,
			encode(thumbnail_sha256, 'hex') as thumbnail_hash
		from network_file where file_id = ${fileId}
		union all
		select file_id, name, type, bytes, encode(sha256, 'hex'), encode(thumbnail_sha256, 'hex')
		from party_file where file_id = ${fileId}`.execute(tx)
	return rows[0] ?? notFound()
}
