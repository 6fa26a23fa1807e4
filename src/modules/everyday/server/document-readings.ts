import { sql } from 'kysely'
import type { Look, Tx } from '#db'
import { type Id, notFound, personOf } from '#kernel'
import { mayRun } from '#networks'
import { lookOf } from '#networks/server'
import { mayAddDocuments, mayKeepDocument } from '../policy.ts'
import { accessDocument, accessNetworkRead, networksRead } from './access.ts'

/** A document as a list shows it: its latest version. */
export type DocumentLine = {
	documentId: Id
	folderId: Id | null
	title: string
	versions: number
	fileId: Id
	type: string
	bytes: number
	hasThumbnail: boolean
	addedAt: Temporal.Instant
	addedBy: string | null
	messages: number
}

/** The documents of a network that the person reads, or of their first; and what they may do there. */
export async function documents(look: Look, { networkId }: { networkId?: Id | undefined }) {
	const { tx, actor, now } = look
	const networks = await networksRead(tx)
	const chosen = networkId ?? networks[0]?.networkId
	if (!chosen) return { networks, network: null }
	const { standing, ...network } = await accessNetworkRead(tx, actor, chosen, now)
	const { rows: lines } = await sql<DocumentLine>`
		select d.document_id, d.folder_id, d.title, v.version_no as versions, f.file_id, f.type, f.bytes,
			f.thumbnail_sha256 is not null as has_thumbnail, v.added_at,
			p.given_name || ' ' || p.family_name as added_by,
			(select count(*)::int from thread_message t where t.object_id = d.document_id
				and t.kind = 'document' and t.erased_at is null) as messages
		from document d
		join lateral (select version_no, file_id, added_at, added_by from document_version
			where network_id = d.network_id and document_id = d.document_id
			order by version_no desc limit 1) v on true
		join network_file f on f.network_id = d.network_id and f.file_id = v.file_id
		left join person p on p.id = v.added_by
		where d.network_id = ${chosen}
		order by d.title collate "fr-x-icu", d.document_id limit 1000`.execute(tx)
	return {
		networks,
		network,
		look: await lookOf(tx, chosen),
		folders: await foldersOf(tx, chosen),
		lines,
		mayAdd: mayAddDocuments(standing, network.documentsBy),
		mayRun: mayRun(standing),
	}
}

async function foldersOf(tx: Tx, networkId: Id) {
	const { rows } = await sql<{ folderId: Id; name: string }>`select folder_id, name
		from document_folder where network_id = ${networkId}
		order by name collate "fr-x-icu", folder_id`.execute(tx)
	return rows
}

/** One version of a document: its file, and who added it when. */
export type VersionLine = {
	versionNo: number
	fileId: Id
	name: string
	type: string
	bytes: number
	hasThumbnail: boolean
	addedAt: Temporal.Instant
	addedBy: string | null
}

/** A document, all its versions from the latest, and what the person may do with it. */
export async function documentSheet(look: Look, { documentId }: { documentId: Id }) {
	const { tx, actor, now } = look
	const { rows: places } = await sql<{ networkId: Id }>`select network_id from document
		where document_id = ${documentId}`.execute(tx)
	const networkId = places[0]?.networkId ?? notFound()
	const { standing, ...network } = await accessNetworkRead(tx, actor, networkId, now)
	const document = await accessDocument(tx, networkId, documentId)
	const { rows: versions } = await sql<VersionLine>`
		select v.version_no, f.file_id, f.name, f.type, f.bytes,
			f.thumbnail_sha256 is not null as has_thumbnail, v.added_at,
			p.given_name || ' ' || p.family_name as added_by
		from document_version v
		join network_file f on f.network_id = v.network_id and f.file_id = v.file_id
		left join person p on p.id = v.added_by
		where v.network_id = ${networkId} and v.document_id = ${documentId}
		order by v.version_no desc`.execute(tx)
	const isMine = document.createdBy === personOf(actor)
	return {
		network,
		look: await lookOf(tx, networkId),
		document: { documentId, title: document.title, folderId: document.folderId },
		versions,
		folders: await foldersOf(tx, networkId),
		mayKeep: mayKeepDocument(standing, network.documentsBy, isMine),
	}
}
