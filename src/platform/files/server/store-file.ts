import { type Act, parametersOn } from '#db'
import { type Id, Invalid, newId, personOf, refusing } from '#kernel'
import type { FilesPhrases } from '../phrases.fr.ts'
import type { UploadedFile } from '../upload.ts'
import { holdContent } from './content-lock.ts'
import { writeContent } from './content-store.ts'
import { type ExaminedFile, examineFile } from './examine-file.ts'
import { type FileOwner, keptBytes, quotaOf } from './quotas.ts'

const { refuse } = refusing<FilesPhrases['refusals']>()

/**
 * A file to keep: whose it is, what for (`document`, `attachment`, `logo`), and who is handed it. A
 * network's file reaches everybody, whoever reads the network, or those who may read what it is attached
 * to; a firm's or a person's, its owner alone.
 */
export type FileToStore = {
	owner: FileOwner
	purpose: string
	reach?: 'public' | 'network' | 'attached'
	upload: UploadedFile
	/** The field at fault when the file is not kept; `file` when absent. */
	field?: string
	/** When only some kinds are welcome, as pictures for a logo. */
	families?: readonly ExaminedFile['family'][]
}

/** A file that is kept. */
export type StoredFile = { fileId: Id; name: string; type: string; bytes: number }

/**
 * Keeps a file within the act: looked at by its bytes, pictures drawn anew, on the disk before the act
 * ends. An act that is rolled back leaves at worst bytes that nobody owns, swept the next night.
 * Invalid, with a sentence, when the file is not of a kind that is kept; refused when its owner's room is full.
 */
export async function storeFile(
	{ tx, actor, now }: Pick<Act, 'tx' | 'actor' | 'now'>,
	{ owner, purpose, reach = 'network', upload, field = 'file', families }: FileToStore,
): Promise<StoredFile> {
	const file = await examineFile(upload)
	if (typeof file === 'string') throw new Invalid([{ field, code: file }])
	if (families && !families.includes(file.family))
		throw new Invalid([{ field, code: 'files.pictureWanted' }])
	const parameters = await parametersOn(tx, now.toZonedDateTimeISO('UTC').toPlainDate())
	const quotaBytes = quotaOf(owner, parameters)
	if ((await keptBytes(tx, owner)) + file.bytes.length > quotaBytes)
		refuse('files.full', { quotaBytes })

	await keepContents({ tx }, file)
	const fileId = newId()
	const row = {
		fileId,
		purpose,
		name: file.name,
		type: file.type,
		bytes: file.bytes.length,
		sha256: Buffer.from(file.hash, 'hex'),
		thumbnailSha256: file.picture && Buffer.from(file.picture.thumbnailHash, 'hex'),
		width: file.picture?.width ?? null,
		height: file.picture?.height ?? null,
		storedBy: personOf(actor),
		storedAt: now,
	}
	if (owner.kind === 'network')
		await tx
			.insertInto('networkFile')
			.values({ ...row, networkId: owner.networkId, reach })
			.execute()
	else
		await tx
			.insertInto('partyFile')
			.values({
				...row,
				firmId: owner.kind === 'firm' ? owner.firmId : null,
				personId: owner.kind === 'person' ? owner.personId : null,
			})
			.execute()
	return { fileId, name: file.name, type: file.type, bytes: row.bytes }
}

async function keepContents({ tx }: Pick<Act, 'tx'>, file: ExaminedFile): Promise<void> {
	await holdContent(tx, file.hash)
	await writeContent(file.bytes, file.hash)
	if (!file.picture) return
	await holdContent(tx, file.picture.thumbnailHash)
	await writeContent(file.picture.thumbnail, file.picture.thumbnailHash)
}
